using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatBot.Answers.Quoting;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Language;

namespace ChatBot.Evaluation.Verification;

/// <summary>
/// Reads the sentences that hold the evidence of a set's questions and, from attributions*.jsonl where the set has such files, those that
/// hold annotated statements ("article", "content" and "source", lists of strings of the article).
/// </summary>
internal sealed class GoldReader(ArticleReader reader, PassageSplitter splitter, VerificationOptions options)
{
    private const string AttributionFiles = "attributions*.jsonl";

    /// <summary>All articles of a set by id.</summary>
    public async Task<IReadOnlyDictionary<string, MeasuredArticle>> ReadArticlesAsync(QuestionSet set, CancellationToken cancellationToken)
    {
        var articles = new Dictionary<string, MeasuredArticle>(StringComparer.Ordinal);
        await foreach (var result in reader.ReadAsync(set.ArticlesPath, cancellationToken))
        {
            if (result.Failure is { } failure)
                throw new QuestionSetException(failure.ToString());
            articles[result.Article!.Id] = new(result.Article, splitter);
        }

        return articles;
    }

    /// <summary>The lines of a set's attributions*.jsonl; none where it has no such file.</summary>
    public static async IAsyncEnumerable<JsonLine> AttributionsAsync(QuestionSet set,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(set.ArticlesPath)!, AttributionFiles).Order(StringComparer.Ordinal))
        {
            await foreach (var line in JsonLines.ReadAsync(file, new QuestionSetLimits().LineBytes, cancellationToken))
                yield return line;
        }
    }

    /// <summary>The sentences, each once, at most so many as the options say: those whose hash comes first.</summary>
    public async Task<IReadOnlyList<GoldSentence>> ReadAsync(QuestionSet set, IReadOnlyDictionary<string, MeasuredArticle> articles,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, GoldSentence>(StringComparer.Ordinal);
        foreach (var question in set.Questions.Where(question => question.Answerable))
        {
            foreach (var report in question.Relevant.Select(articles.GetValueOrDefault).OfType<MeasuredArticle>())
            {
                foreach (var evidence in question.Evidence)
                    Add(report, report.Words.Places(WordSequence.Of(evidence)).Take(1), null);
            }
        }

        await foreach (var line in AttributionsAsync(set, cancellationToken))
        {
            if (articles.GetValueOrDefault(line.RequiredText("article")) is { } report)
                Add(report, line.Texts("content").SelectMany(content => report.Words.Places(WordSequence.Of(content)).Take(1)),
                    line.Texts("source") is [var source] ? source : null);
        }

        return [.. found.Values.OrderBy(gold => gold.Draw("sample", int.MaxValue)).Take(options.MostSentences)
            .OrderBy(gold => gold.Id, StringComparer.Ordinal)];

        void Add(MeasuredArticle report, IEnumerable<TextRange> places, string? speaker)
        {
            foreach (var sentence in places.SelectMany(place => report.Sentences.Where(place.Overlaps)))
            {
                var range = QuoteTrimmer.Trim(report.Article.Text, sentence);
                if (range.Length is < 20 or > 600)
                    continue;
                var isThere = speaker is not null
                    && Regex.IsMatch(range.Of(report.Article.Text), $@"\b{Regex.Escape(speaker)}\b", RegexOptions.CultureInvariant);
                if (GoldSentence.At(report, range, isThere ? speaker : null) is { } gold)
                    found.TryAdd(gold.Id, gold);
            }
        }
    }
}
