using ChatBot.Answers.Conversations;
using ChatBot.Answers.Understanding.Following;
using ChatBot.Answers.Understanding.Languages;

namespace ChatBot.Answers.Understanding;

/// <summary>From the words of a reader to a whole English question: turns away what is none, reads other languages, and looks back into the conversation.</summary>
public sealed class QuestionInterpreter(QuestionTranslator translator, AnswerOptions options)
{
    /// <param name="text">A question as <see cref="QuestionGate.Clean"/> leaves it.</param>
    /// <param name="history">Turns before it, oldest first.</param>
    public async ValueTask<Interpretation> InterpretAsync(string text, IReadOnlyList<Turn> history, CancellationToken cancellationToken)
    {
        if (text.Length > options.LongestQuestion)
            return new(text) { Reason = RefusalReason.TooLong };
        if (history.Count > 0 && Choices.Chosen(Courtesies.Strip(text), history[^1]) is { } chosen)
            return new(chosen);

        var language = LanguageGuess.Of(text, history.Count == 0 ? LanguageGuess.English : LanguageGuess.Of(history[^1].Question));
        var result = new Interpretation(text) { Language = language };
        if (QuestionGate.Check(text, options.LongestQuestion) is { } reason)
            return result with { Reason = reason };
        if (LanguageGuess.IsGreeting(text, language))
            return result with { Reason = RefusalReason.NotAQuestion };
        if (BotQuestions.Contains(Courtesies.Strip(text)))
            return result with { Reason = RefusalReason.NotAQuestion, IsAboutBot = true };

        var asked = BotQuestions.WithoutOrder(Courtesies.Strip(text));
        if (language != LanguageGuess.English)
        {
            var read = await translator.ReadAsync(asked, language, cancellationToken);
            if (!read.IsCarried && !(history.Count > 0 && read.IsBare))
                return result with { Reason = RefusalReason.Language };
            asked = read.English;
        }

        return Follow(NumberWords.ToDigits(asked), history, result);
    }

    private Interpretation Follow(string asked, IReadOnlyList<Turn> history, Interpretation result)
    {
        var followed = FollowUp.Follow(asked, history);
        return result with
        {
            Text = followed.Text,
            Context = history.Count == 0 ? null : string.Join('\n', history.TakeLast(options.TurnsSearched).Select(turn => turn.Understood)),
            Said = followed.ExcludesEarlier ? [.. history.Where(turn => turn.Answered).Select(turn => turn.Answer)] : [],
        };
    }
}
