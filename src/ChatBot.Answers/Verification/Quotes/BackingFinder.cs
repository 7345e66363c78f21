using ChatBot.Answers.Quoting;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Verification.Support;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Quotes;

/// <summary>Finds the words of passages that a written sentence rests on.</summary>
public static class BackingFinder
{
    private const int Most = 3;

    /// <summary>A name or a number says more of what a sentence is about than another word.</summary>
    private const double TellingWeight = 2;

    /// <summary>Function words tell sentences apart, and are no reason to quote one.</summary>
    private const double FunctionWeight = 0.1;

    private const double Likeness = 0.5;

    /// <summary>What a synonym of a word counts beside the word itself.</summary>
    private const double SynonymShare = 0.8;

    /// <summary>Least share of a sentence that a further quotation must add.</summary>
    private const double LeastGain = 0.12;

    /// <summary>
    /// The fewest quotations that back a sentence best, at most three: the given quotes that are found, as they are, and then whole
    /// sentences of the passages, each for what those before it leave open. Empty where nothing of the sentence stands there. Depends on
    /// nothing but its arguments.
    /// </summary>
    /// <param name="sentence">The written sentence, without citation markers.</param>
    /// <param name="named">The passages that it names, in its order; what they quote is not looked at.</param>
    /// <param name="quotes">Quotations that the model gives for it, or null; those that do not stand in a passage are passed over.</param>
    public static IReadOnlyList<Quotation> Find(string sentence, IReadOnlyList<SourceText> named, IReadOnlyList<string>? quotes = null)
    {
        var found = new List<Quotation>();
        var open = Weights(sentence);
        var whole = open.Values.Sum();
        foreach (var quote in quotes ?? [])
        {
            if (found.Count < Most && Quote(quote, named) is { } quotation && !found.Contains(quotation))
                Take(quotation);
        }

        if (found.Count == 0 && Quote(sentence, named) is { } verbatim)
            return [verbatim];

        var candidates = named.DistinctBy(source => (source.Article.Id, source.Passage)).SelectMany(Sentences).Distinct().ToList();
        while (found.Count < Most)
        {
            var best = candidates
                .Select(candidate => (Candidate: candidate, Gain: Gain(open, candidate)))
                .Where(pair => pair.Gain > 0 && (found.Count == 0 || pair.Gain >= LeastGain * whole))
                .OrderByDescending(pair => pair.Gain)
                .Select(pair => pair.Candidate)
                .FirstOrDefault();
            if (best is null)
                break;
            candidates.Remove(best);
            Take(best);
        }

        return found;

        void Take(Quotation quotation)
        {
            found.Add(quotation);
            var terms = Terms(quotation.Quote);
            foreach (var term in open.Keys.Where(terms.Contains).ToList())
                open.Remove(term);
        }
    }

    private static Quotation? Quote(string quote, IReadOnlyList<SourceText> named)
    {
        foreach (var source in named)
        {
            if (QuoteFinder.Find(source.Article.Text, source.Passage, quote) is { } range)
                return Whole(source, range);
        }

        return null;
    }

    // The sentences that the words stand in: without "claims that" before them they say something else.
    private static Quotation Whole(SourceText source, TextRange found)
    {
        var whole = (source with { Quoted = found }).Whole;
        var range = QuoteTrimmer.Trim(source.Article.Text,
            TextRange.Between(Math.Max(whole.Start, source.Passage.Start), Math.Min(whole.End, source.Passage.End)));
        return new(source.Article.Id, range, range.Of(source.Article.Text));
    }

    private static IEnumerable<Quotation> Sentences(SourceText source) => ArticleSentences.Of(source.Article)
        .Select(sentence => TextRange.Between(Math.Max(sentence.Start, source.Passage.Start), Math.Min(sentence.End, source.Passage.End)))
        .Where(range => range.Length > 0)
        .Select(range => QuoteTrimmer.Trim(source.Article.Text, range))
        .Where(range => range.Length > 0)
        .Select(range => new Quotation(source.Article.Id, range, range.Of(source.Article.Text)));

    private static Dictionary<string, double> Weights(string sentence)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var token in TextAnalyzer.Tokens(sentence))
            weights[token.Term] =
                Math.Max(weights.GetValueOrDefault(token.Term), token.IsFunctionWord ? FunctionWeight
                    : (token.IsCapitalised && token.Range.Start > 0) || char.IsAsciiDigit(token.Word[0]) ? TellingWeight : 1);
        return weights;
    }

    private static HashSet<string> Terms(string text) =>
        TextAnalyzer.Tokens(text).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);

    private static double Gain(Dictionary<string, double> open, Quotation candidate)
    {
        var tokens = TextAnalyzer.Tokens(candidate.Quote);
        var terms = tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        var met = open.Where(pair => pair.Value >= 1)
            .Sum(pair => pair.Value * (terms.Contains(pair.Key) ? 1 : Synonyms.Of(pair.Key).Any(terms.Contains) ? SynonymShare : 0));
        // Of sentences with the same words of weight, the one that is likest and says least beside.
        return met == 0 ? 0 : met + (Likeness * open.Keys.Count(terms.Contains) / (tokens.Count + open.Count));
    }
}
