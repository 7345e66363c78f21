using ChatBot.Answers.Evidence;
using ChatBot.Answers.Understanding;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Composing;

/// <summary>
/// Tells whether a sentence is worth offering with a refusal: only where it is about what was asked. One that shares no more than a word
/// that stands everywhere is about something else.
/// </summary>
/// <param name="question">What was asked.</param>
/// <param name="passages">How many passages the index holds.</param>
/// <param name="options">How words are matched.</param>
internal sealed class NearestOffer(AskedQuestion question, int passages, EvidenceOptions options)
{
    // So much of what was asked, the rarer a word the more of it, has to be spoken of.
    private const double ShareNeeded = 0.45;

    private const double LeastWeight = 1;

    public bool IsAbout(CandidateSentence sentence)
    {
        var around = TextAnalyzer.Tokens($"{sentence.Article.Title}\n{sentence.Heading}\n{sentence.Previous?.Text}\n{sentence.Text}");
        var terms = around.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        var names = question.Names.ToList();
        // Nobody is offered in the place of somebody whom no article knows.
        if (names.Exists(name => !name.IsKnown))
            return false;
        if (names.Count > 0)
            return IsMet(names[0])
                || (sentence.PointsBack && names[0].Parts[^1].Terms.Any(TextAnalyzer.Terms(sentence.Article.Text).Contains));
        var words = question.Units.Where(unit => unit.Kind == UnitKind.Word && unit.Weight >= LeastWeight).ToList();
        if (words.Count == 0)
            return true;
        var asked = words.Sum(Rarity);
        return asked <= 0 || words.Where(IsMet).Sum(Rarity) >= ShareNeeded * asked;

        bool IsMet(AskedUnit unit) => UnitMatch.Strength(unit, around, terms, options) > 0;
    }

    private double Rarity(AskedUnit unit) =>
        Bm25.Idf(Math.Max(passages, 1), Math.Min(unit.Parts.Max(part => part.Passages), Math.Max(passages, 1)));
}
