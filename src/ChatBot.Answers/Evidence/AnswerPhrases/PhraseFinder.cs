using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Sentences;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>
/// Finds in a sentence the words that answer a question, where that is sure: it takes one candidate of the asked kind, and no other, in a
/// clause that
/// <see cref="PhraseCheck"/> holds. Where two dates stand in a sentence, telling which of them is meant takes understanding, and a wrong
/// word in bold is worse than none.
/// </summary>
public static class PhraseFinder
{
    /// <summary>Where in <paramref name="sentence"/> the phrase stands, or null.</summary>
    public static TextRange? Find(AskedQuestion question, string sentence)
    {
        // Which cell of a table's row answers its head tells, not the row.
        if (RowCells.AreIn(sentence, new(0, sentence.Length)))
            return null;
        var (asked, read) = (new AskedWords(question), new ReadSentence(sentence, null));
        return Candidate(question, asked, read) is { } phrase
            && PhraseCheck.Holds(question, asked, read, Anchor(question, sentence, phrase)) ? phrase : null;
    }

    // The only phrase of the asked kind that says something new.
    private static TextRange? Candidate(AskedQuestion question, AskedWords asked, ReadSentence sentence) => question.Expected switch
    {
        ExpectedAnswer.Time => TimePhrases.Find(asked, sentence.Text),
        ExpectedAnswer.Count => AmountPhrases.Find(asked, sentence),
        ExpectedAnswer.Money => AmountPhrases.FindMoney(asked, sentence),
        ExpectedAnswer.Age => AmountPhrases.FindAge(asked, sentence),
        ExpectedAnswer.Duration => AmountPhrases.FindDuration(asked, sentence),
        ExpectedAnswer.Person => PersonPhrases.Find(question, asked, sentence),
        ExpectedAnswer.Place => PlacePhrases.Find(asked, sentence),
        ExpectedAnswer.Reason => ReasonPhrases.Find(asked, sentence.Text),
        _ => PlacePhrases.AreAsked(asked) ? PlacePhrases.Find(asked, sentence) : null,
    };

    // A reason is a clause of its own: what it is the reason of stands right before it.
    private static TextRange Anchor(AskedQuestion question, string sentence, TextRange phrase) =>
        question.Expected == ExpectedAnswer.Reason && TextAnalyzer.Tokens(sentence[..phrase.Start]) is [.., var before]
        ? before.Range : phrase;

    /// <summary>The only one that says something new; null where none does, or several do.</summary>
    internal static TextRange? OnlyNew(AskedWords asked, string sentence, IEnumerable<TextRange> candidates)
    {
        var fresh = candidates.Where(candidate => asked.LackSomeOf(candidate.Of(sentence))).ToList();
        return fresh.Count == 1 ? fresh[0] : null;
    }
}
