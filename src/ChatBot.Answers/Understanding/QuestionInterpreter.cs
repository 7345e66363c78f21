using ChatBot.Answers.Conversations;
using ChatBot.Answers.Understanding.Following;
using ChatBot.Answers.Understanding.Languages;
using ChatBot.Answers.Understanding.SmallTalk;
using ChatBot.Answers.Understanding.Spelling;
using ChatBot.Answers.Understanding.Wording;
using ChatBot.Language.Languages;
using ChatBot.Language.Numbers;

namespace ChatBot.Answers.Understanding;

/// <summary>From the words of a reader to a whole English question: turns away what is none, reads other languages, and looks back into the
/// conversation.</summary>
public sealed class QuestionInterpreter(QuestionTranslator translator, QuestionSpeller speller, AnswerOptions options)
{
    /// <param name="text">A question as <see cref="QuestionGate.Clean"/> leaves it.</param>
    /// <param name="history">Turns before it, oldest first.</param>
    public async ValueTask<Interpretation> InterpretAsync(string text, IReadOnlyList<Turn> history, CancellationToken cancellationToken)
    {
        if (text.Length > options.LongestQuestion)
            return new(text) { Reason = RefusalReason.TooLong };
        history = Recollection.Of(history, options.TurnsRemembered);
        if (history.Count > 0 && Choices.Chosen(Courtesies.Strip(text), history[^1]) is { } chosen)
            return new(Recollection.Bounded(chosen, text));

        var language = LanguageGuess.Of(text, history.Count == 0 ? LanguageGuess.English : LanguageGuess.Of(history[^1].Question));
        var result = new Interpretation(text) { Language = language };
        if (BotQuestions.Contains(Courtesies.Strip(text)))
            return result with { Reason = RefusalReason.NotAQuestion, IsAboutBot = true };

        // "Are you sure?" and "really?" press for an answer that was given.
        if (history.Count == 0 || text.Length == 0 || Insistence.Strip(text).Length > 0)
        {
            if (SmallTalkReader.Read(text) is { } said)
                return result with
                {
                    Reason = RefusalReason.NotAQuestion,
                    Language = LanguageGuess.OfGreeting(text) ?? language,
                    SmallTalk = said
                };
            if (QuestionGate.Check(text, options.LongestQuestion) is { } reason)
                return result with { Reason = reason };
            if (LanguageGuess.OfGreeting(text) is { } greeting)
                return result with { Reason = RefusalReason.NotAQuestion, Language = greeting };
        }

        var plain = QuestionWording.Read(BotQuestions.WithoutOrder(Courtesies.Strip(text)));
        result = result with { WantsOtherLanguage = plain.WantsOtherLanguage };
        var asked = plain.Text;
        if (language != LanguageGuess.English)
        {
            var read = await translator.ReadAsync(asked, language, cancellationToken);
            if (!read.IsCarried && !(history.Count > 0 && read.IsBare))
                return result with { Reason = RefusalReason.Language };
            asked = read.English;
        }

        var spelt = await speller.ReadAsync(NumberWords.ToDigits(asked), cancellationToken);
        return Follow(spelt.Text, history, result) with { Doubted = spelt.Doubted, Meant = spelt.Meant };
    }

    private Interpretation Follow(string asked, IReadOnlyList<Turn> history, Interpretation result)
    {
        var followed = FollowUp.Follow(asked, history);
        return result with
        {
            Text = Recollection.Bounded(followed.Text, asked),
            Context = Before(history, followed.Text),
            Focus = ConversationFocus.Of(followed.Text, history),
            Said = followed.ExcludesEarlier ? [.. history.SelectMany(turn => turn.Said)] : [],
        };
    }

    // What is asked again is no context of itself: a refusal stays one however often it is pressed.
    private string? Before(IReadOnlyList<Turn> history, string asked)
    {
        var before = history.Select(turn => turn.Understood).Where(understood => understood != asked)
            .TakeLast(options.TurnsSearched).ToList();
        return before.Count == 0 ? null : string.Join('\n', before);
    }
}
