using ChatBot.Answers.Agreement;
using ChatBot.Answers.Composing;
using ChatBot.Answers.Verification.Support;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Verification;

/// <summary>
/// The one way from a draft to an answer. A sentence stays only if each of its quotations stands verbatim in a passage that was retrieved
/// for this question, and if it is the first of them word for word, with nothing added but who says it and when it appeared, which are
/// checked as well: the first against the statements that the index holds, the second against the article. A sentence that a model wrote stays only if
/// its quotations say what it says, as <see cref="SentenceSupport"/> judges it. An order to a program, which somebody put into an article, backs nothing.
/// </summary>
public sealed class CitationVerifier(IArticleIndex index, SentenceSupport support)
{
    /// <summary>The sentences that hold, in order, and the nearest quotation where it holds.</summary>
    public ValueTask<VerifiedDraft> VerifyAsync(Draft draft, IReadOnlyCollection<Hit> hits, CancellationToken cancellationToken) =>
        VerifyAsync(draft, hits, new KnownArticles(index), cancellationToken);

    /// <param name="draft">The draft.</param>
    /// <param name="hits">What was retrieved for the question.</param>
    /// <param name="known">The articles of the question as far as they were read.</param>
    /// <inheritdoc cref="VerifyAsync(Draft, IReadOnlyCollection{Hit}, CancellationToken)"/>
    public async ValueTask<VerifiedDraft> VerifyAsync(Draft draft, IReadOnlyCollection<Hit> hits, KnownArticles known, CancellationToken cancellationToken)
    {
        var retrieved = hits.ToLookup(hit => hit.ArticleId, hit => hit.Passage.Range, StringComparer.Ordinal);
        var quoted = await known.GetAsync(
            draft.Sentences.SelectMany(sentence => sentence.Quotations).Append(draft.Nearest).OfType<Quotation>().Select(quotation => quotation.ArticleId), cancellationToken);
        var articles = quoted.ToDictionary(pair => pair.Key, pair => pair.Value.Article, StringComparer.Ordinal);
        var statements = quoted.ToDictionary(pair => pair.Key, pair => pair.Value.Statements, StringComparer.Ordinal);

        bool Holds(Quotation quotation) =>
            articles.TryGetValue(quotation.ArticleId, out var article) && IsVerbatim(quotation, article) && IsCovered(quotation.Range, article.Text, retrieved[quotation.ArticleId].Select(quoted[article.Id].WithWholeQuotations))
            && !quoted[article.Id].Orders.Any(quotation.Range.Overlaps);

        bool SaysNoMoreThan(DraftSentence sentence) => SaysNoMore(sentence, articles[sentence.Quotations[0].ArticleId], statements);

        bool IsSupported(DraftSentence sentence) => support
            .Judge(sentence.Text, [.. sentence.Quotations.Select(quotation => SourceOf(quotation, quoted[quotation.ArticleId], retrieved))])
            .IsSupported;

        var sentences = draft.Sentences
            .Where(sentence => sentence.Quotations.Count > 0 && sentence.Quotations.All(Holds))
            .Select(sentence => sentence.IsWritten ? sentence with { Against = null } : WithTrueContrast(sentence, draft, articles, Holds, SaysNoMoreThan))
            .Where(sentence => sentence.IsWritten ? IsSupported(sentence) : SaysNoMoreThan(sentence))
            .ToList();
        return new(sentences, draft.Nearest is { } nearest && Holds(nearest) ? nearest : null, articles, draft.Sentences.Count - sentences.Count)
        {
            Shortfall = draft.Shortfall,
        };
    }

    // With the passages that the quotation stands in: they tell who "she" is.
    private static SourceText SourceOf(Quotation quotation, KnownArticle known, ILookup<string, TextRange> retrieved)
    {
        var article = known.Article;
        var around = retrieved[article.Id].Where(quotation.Range.Overlaps).Where(passage => IsInside(passage, article.Text)).Append(quotation.Range).ToList();
        var passage = TextRange.Between(around.Min(range => range.Start), around.Max(range => range.End));
        return new(article, passage, quotation.Range, known.Statements) { Orders = known.Orders };
    }

    // That it differs from another sentence is said only of one that stands in the answer too, and that does differ; otherwise it is not said.
    private static DraftSentence WithTrueContrast(
        DraftSentence sentence, Draft draft, Dictionary<string, Article> articles, Func<Quotation, bool> holds, Func<DraftSentence, bool> saysNoMore)
    {
        if (sentence.Against is not { } against)
            return sentence;
        var first = sentence.Quotations[0];
        var differs = holds(against)
            && draft.Sentences.Any(other => other != sentence && other.Quotations.Count > 0 && other.Quotations[0] == against && other.Quotations.All(holds) && saysNoMore(other))
            && Disagreement.Between(Claim.Of(articles[first.ArticleId], first.Range), Claim.Of(articles[against.ArticleId], against.Range)) is not null;
        if (differs && Phrase(sentence, against, articles) is not null)
            return sentence;
        var known = ContrastPhrase.All.FirstOrDefault(phrase => sentence.Text.StartsWith(phrase, StringComparison.Ordinal));
        return sentence with { Against = null, Text = known is null ? sentence.Text : sentence.Text[known.Length..].TrimStart() };
    }

    private static string? Phrase(DraftSentence sentence, Quotation against, Dictionary<string, Article> articles) =>
        ContrastPhrase.For(articles[sentence.Quotations[0].ArticleId], articles[against.ArticleId]) is { } phrase
        && sentence.Text.StartsWith(phrase, StringComparison.Ordinal) ? phrase : null;

    private static bool IsVerbatim(Quotation quotation, Article article) =>
        IsInside(quotation.Range, article.Text) && article.Text.AsSpan(quotation.Range.Start, quotation.Range.Length).SequenceEqual(quotation.Quote);

    // Ranges are hostile until checked: their end may lie beyond what an int holds.
    private static bool IsInside(TextRange range, string text) =>
        range.Length > 0 && range.Start >= 0 && range.Start <= text.Length - (long)range.Length;

    // Passages overlap, or follow each other with white space between, so a quotation may run from one into the next.
    private static bool IsCovered(TextRange quotation, string text, IEnumerable<TextRange> passages)
    {
        var reached = quotation.Start;
        foreach (var passage in passages.OrderBy(passage => passage.Start))
        {
            while (reached < quotation.End && passage.Start > reached && char.IsWhiteSpace(text[reached]))
                reached++;
            if (passage.Start <= reached)
                reached = Math.Max(reached, passage.End);
        }

        return reached >= quotation.End;
    }

    private static bool SaysNoMore(DraftSentence sentence, Article article, IReadOnlyDictionary<string, IReadOnlyList<Statement>> statements)
    {
        var first = sentence.Quotations[0];
        var at = sentence.Text.IndexOf(first.Quote, StringComparison.Ordinal);
        if (at < 0)
            return false;

        var allowed = new HashSet<string>(StringComparer.Ordinal);
        if (sentence.Attribution?.Speaker is { } speaker)
        {
            var said = statements.GetValueOrDefault(article.Id, []);
            if (!IsInside(speaker, article.Text) || !said.Any(statement => IsBy(speaker, statement, article.Text) && IsAttributed(statement, first, sentence.Text[..at], speaker.Of(article.Text))))
                return false;
            allowed.UnionWith(Words(speaker.Of(article.Text)));
        }

        if (sentence.Attribution?.PublishedAt is { } published)
        {
            if (published != article.PublishedAt)
                return false;
            allowed.UnionWith(Words(AnswerDate.Write(published)));
        }

        // A contrast that is left here has been checked.
        var opening = sentence.Against is null ? 0 : ContrastPhrase.All.First(phrase => sentence.Text.StartsWith(phrase, StringComparison.Ordinal)).Length;
        return at >= opening && Words(sentence.Text[opening..at]).Concat(Words(sentence.Text[(at + first.Quote.Length)..])).All(allowed.Contains);
    }

    private static bool IsBy(TextRange speaker, Statement statement, string text) =>
        speaker == statement.NamingIn(text) || speaker == statement.Speaker || speaker == statement.Mention;

    // A name before the quotation says that all of it is theirs; one behind it only tells who "he" is in it.
    private static bool IsAttributed(Statement statement, Quotation quotation, string before, string name) =>
        before.Contains(name, StringComparison.OrdinalIgnoreCase)
            ? statement.Kind is StatementKind.Direct && statement.Content.Contains(quotation.Range)
            : quotation.Range.Contains(statement.Mention);

    private static IEnumerable<string> Words(string text) => TextAnalyzer.Tokens(text).Select(token => token.Word);
}
