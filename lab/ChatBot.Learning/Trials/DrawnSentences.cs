using System.Text.RegularExpressions;
using ChatBot.Answers.Quoting;
using ChatBot.Evaluation;
using ChatBot.Evaluation.Verification;
using ChatBot.Language;

namespace ChatBot.Learning.Trials;

/// <summary>
/// The sentences of a set that falsehoods of rare kinds are made of: those that hold answers first, then all of the articles in an order
/// that is the same in every run.
/// </summary>
internal sealed partial class DrawnSentences
{
    private readonly IReadOnlyList<GoldSentence> gold;
    private readonly List<(MeasuredArticle Report, TextRange Range, string Id)> others;

    public DrawnSentences(IReadOnlyList<GoldSentence> gold, IEnumerable<MeasuredArticle> articles)
    {
        this.gold = gold;
        var known = gold.Select(sentence => sentence.Id).ToHashSet(StringComparer.Ordinal);
        others = [.. articles
            .SelectMany(report => report.Sentences.Select(range => (Report: report, Range: QuoteTrimmer.Trim(report.Article.Text, range))))
            .Where(sentence => Plain().IsMatch(sentence.Range.Of(sentence.Report.Article.Text)))
            .Select(sentence => (sentence.Report, sentence.Range, Id: GoldSentence.IdOf(sentence.Report.Article, sentence.Range)))
            .Where(sentence => !known.Contains(sentence.Id))
            .OrderBy(sentence => Folds.Of($"drawn:{sentence.Id}", int.MaxValue))
            .ThenBy(sentence => sentence.Id, StringComparer.Ordinal)];
    }

    /// <summary>Each once; what no passage holds whole is left out.</summary>
    public IEnumerable<GoldSentence> All()
    {
        foreach (var sentence in gold)
            yield return sentence;
        foreach (var (report, range, _) in others)
        {
            if (GoldSentence.At(report, range) is { } held)
                yield return held;
        }
    }

    // A sentence of running text: no heading, by-line or list.
    [GeneratedRegex(@"\A(?=.{30,400}\z)[“""$\p{Lu}\d](?!.*(?:https?:|<|\[))[^\n]*\p{Ll}[^\n]*[.”""]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
