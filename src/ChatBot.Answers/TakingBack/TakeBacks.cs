using ChatBot.Answers.Drafts;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Verification;
using ChatBot.Language;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.TakingBack;

/// <summary>
/// Lets nothing that an article takes back stand in an answer without its taking back, whoever composed it. What is added passes the one
/// verifier like everything else.
/// </summary>
/// <param name="verifier">The one verifier.</param>
public sealed class TakeBacks(CitationVerifier verifier)
{
    /// <summary>At most so many sentences are added to one answer.</summary>
    private const int Most = 4;

    // Newer reports are looked for among so many of the articles found.
    private const int ArticlesLooked = 4;

    /// <summary>The draft with what its quotations are taken back by.</summary>
    /// <param name="draft">What of it was verified.</param>
    /// <param name="hits">What was retrieved for the question.</param>
    /// <param name="known">The articles of the question as far as they were read.</param>
    public async ValueTask<VerifiedDraft> AddAsync(VerifiedDraft draft, IReadOnlyCollection<Hit> hits, KnownArticles known,
        CancellationToken cancellationToken)
    {
        var (sentences, articles) = (new List<DraftSentence>(), draft.Articles.ToDictionary(StringComparer.Ordinal));
        foreach (var sentence in draft.Sentences)
        {
            // What takes back may have been picked for itself, before what it takes back, which then brings it along; or behind it.
            if (await PickedBeforeAsync(sentence, sentences, known, cancellationToken) is { } early)
                sentences.Remove(early);
            var said = sentences.SelectMany(other => other.Quotations).ToList();
            if (sentence is { IsWritten: false, Difference: null }
                && sentence.Quotations.All(quotation => said.Exists(other => Holds(other, quotation))))
                continue;
            var quoted = said.Concat(sentence.Quotations).ToList();
            var added = sentences.Count >= draft.Sentences.Count + Most ? VerifiedDraft.Empty
                : await BehindAsync(sentence, quoted, hits, known, cancellationToken);
            // What is taken back is no answer to be set in bold.
            var kept = added.Sentences.Count == 0 ? sentence : sentence with { Phrase = null };
            if (added.Sentences is [var first, ..] && await JoinAsync(kept, first, hits, known, cancellationToken) is { } joined)
                sentences.AddRange(added.Sentences.Skip(1).Prepend(joined));
            else
                sentences.AddRange(added.Sentences.Prepend(kept));
            foreach (var (id, article) in added.Articles)
                articles[id] = article;
        }

        return draft with { Sentences = sentences, Articles = articles };
    }

    private static async ValueTask<DraftSentence?> PickedBeforeAsync(
        DraftSentence sentence, List<DraftSentence> before, KnownArticles known, CancellationToken cancellationToken)
    {
        if (before.Count == 0)
            return null;
        var own = await known.GetAsync(sentence.Quotations.Select(quotation => quotation.ArticleId), cancellationToken);
        var backs = sentence.Quotations.Where(quotation => own.ContainsKey(quotation.ArticleId))
            .SelectMany(quotation => TakeBackFinder.Behind(own[quotation.ArticleId], quotation.Range)
                .Select(range => (quotation.ArticleId, Range: range)))
            .ToList();
        return before.Find(other => other is { IsWritten: false, Quotations.Count: > 0 } && other.Quotations.All(quotation =>
            backs.Exists(back => back.ArticleId == quotation.ArticleId && back.Range.Overlaps(quotation.Range))));
    }

    /// <summary>What a sentence of an answer is taken back by, verified; without sentences where nothing takes it back.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quoted">What the answer quotes already.</param>
    /// <param name="hits">What was retrieved for the question.</param>
    /// <param name="known">The articles of the question as far as they were read.</param>
    public async ValueTask<VerifiedDraft> BehindAsync(
        DraftSentence sentence, IReadOnlyCollection<Quotation> quoted, IReadOnlyCollection<Hit> hits, KnownArticles known,
        CancellationToken cancellationToken)
    {
        var own = await known.GetAsync(sentence.Quotations.Select(quotation => quotation.ArticleId), cancellationToken);
        var found = new List<DraftSentence>();
        foreach (var quotation in sentence.Quotations)
        {
            if (own.TryGetValue(quotation.ArticleId, out var article))
                found.AddRange(TakeBackFinder.Behind(article, quotation.Range).Select(range => Quote(article, range, false)));
            // Of copies that say the same one is enough.
            if (found.Count > 0)
                break;
        }

        if (found.Count == 0 && own.TryGetValue(sentence.Quotations[0].ArticleId, out var older) && older.Article.PublishedAt is not null)
            found.AddRange(await NewerAsync(older, sentence.Quotations[0].Range, hits, known, cancellationToken));
        found.RemoveAll(back =>
            quoted.Any(other => other.ArticleId == back.Quotations[0].ArticleId && other.Range.Overlaps(back.Quotations[0].Range)));
        return found.Count == 0 ? VerifiedDraft.Empty : await verifier.VerifyAsync(new(found, null), hits, known, cancellationToken);
    }

    private static bool Holds(Quotation whole, Quotation part) => whole.ArticleId == part.ArticleId && whole.Range.Contains(part.Range);

    private static async ValueTask<IEnumerable<DraftSentence>> NewerAsync(
        KnownArticle older, TextRange quoted, IReadOnlyCollection<Hit> hits, KnownArticles known, CancellationToken cancellationToken)
    {
        var passages = hits.Where(hit => !hit.IsCopy).ToLookup(hit => hit.ArticleId, hit => hit.Passage.Range, StringComparer.Ordinal);
        var others = await known.GetAsync(passages.Select(group => group.Key).Where(id => id != older.Article.Id).Take(ArticlesLooked),
            cancellationToken);
        foreach (var newer in others.Values.OrderByDescending(other => other.Article.PublishedAt))
        {
            if (TakeBackFinder.Newer(older, quoted, newer, [.. passages[newer.Article.Id]]) is { Count: > 0 } ranges)
                return ranges.Select((range, place) => Quote(newer, range, place == 0));
        }

        return [];
    }

    // "He resigned. In the evening he took it back." is one quotation where it is one in the article.
    private async ValueTask<DraftSentence?> JoinAsync(
        DraftSentence sentence, DraftSentence back, IReadOnlyCollection<Hit> hits, KnownArticles known, CancellationToken cancellationToken)
    {
        if (sentence is not { IsWritten: false, Speaker: null, Difference: null, Quotations: [var quotation] }
            || back.Quotations[0] is not { } next
            || next.ArticleId != quotation.ArticleId)
            return null;
        var article = (await known.GetAsync([quotation.ArticleId], cancellationToken))[quotation.ArticleId].Article;
        var between = article.Text.AsSpan(quotation.Range.End, Math.Max(0, next.Range.Start - quotation.Range.End));
        if (next.Range.Start < quotation.Range.End || !between.IsWhiteSpace() || between.Contains('\n'))
            return null;
        var range = TextRange.Between(quotation.Range.Start, next.Range.End);
        var joined = await verifier.VerifyAsync(new([sentence with { Quotations =
            [new(quotation.ArticleId, range, range.Of(article.Text))] }], null), hits, known, cancellationToken);
        return joined.Sentences is [var only] ? only : null;
    }

    private static DraftSentence Quote(KnownArticle known, TextRange sentences, bool withDate)
    {
        var range = QuoteTrimmer.Trim(known.Article.Text, sentences);
        return new([new(known.Article.Id, range, range.Of(known.Article.Text))])
        {
            PublishedAt = withDate
            ? known.Article.PublishedAt : null
        };
    }
}
