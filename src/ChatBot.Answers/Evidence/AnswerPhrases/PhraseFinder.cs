using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>
/// Finds in a sentence the words that answer a question, where that is sure: it takes one candidate of the asked kind, and no other. Where two
/// dates stand in a sentence, telling which of them is meant takes understanding, and a wrong word in bold is worse than none.
/// </summary>
public static class PhraseFinder
{
    // Share of what is asked, by weight, that the sentence itself has to speak of; chosen on the dev halves, docs/quality.md has the figures.
    private const double MetNeeded = 0.6;

    private static readonly EvidenceOptions Matching = new();

    /// <summary>Where in <paramref name="sentence"/> the phrase stands, or null.</summary>
    public static TextRange? Find(AskedQuestion question, string sentence)
    {
        if (!SpeaksOf(question, sentence))
            return null;

        var asked = new AskedWords(question);
        return question.Expected switch
        {
            ExpectedAnswer.Time => TimePhrases.Find(asked, sentence),
            ExpectedAnswer.Count => AmountPhrases.Find(asked, sentence),
            ExpectedAnswer.Duration => AmountPhrases.FindDuration(asked, sentence),
            ExpectedAnswer.Person => PersonPhrases.Find(question, asked, sentence),
            ExpectedAnswer.Place => PlacePhrases.Find(asked, sentence),
            ExpectedAnswer.Reason => ReasonPhrases.Find(asked, sentence),
            _ => PlacePhrases.AreAsked(asked) ? PlacePhrases.Find(asked, sentence) : null,
        };
    }

    // A date in a sentence that is only about something near is hardly the date that is asked for.
    private static bool SpeaksOf(AskedQuestion question, string sentence)
    {
        var tokens = TextAnalyzer.Tokens(sentence);
        var terms = tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        var all = question.Units.Sum(unit => unit.Weight);
        return all > 0 && question.Units.Sum(unit => unit.Weight * UnitMatch.Strength(unit, tokens, terms, Matching)) >= MetNeeded * all;
    }

    /// <summary>The only one that says something new; null where none does, or several do.</summary>
    internal static TextRange? OnlyNew(AskedWords asked, string sentence, IEnumerable<TextRange> candidates)
    {
        var fresh = candidates.Where(candidate => asked.LackSomeOf(candidate.Of(sentence))).ToList();
        return fresh.Count == 1 ? fresh[0] : null;
    }
}
