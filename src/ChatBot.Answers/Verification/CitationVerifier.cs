using ChatBot.Answers.Agreement;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Evidence.AnswerPhrases;
using ChatBot.Answers.Injection;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Verification.Support;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Verification;

/// <summary>
/// The one way from a draft to an answer. A sentence stays only if each of its parts holds: each of its quotations stands verbatim in a
/// passage that was retrieved for this question, the speaker, and whom "he" means, is whom the article's text tells for sure, read anew,
/// and the day is the article's. That it differs from another sentence, and which of its words answer, is left out where it does not hold.
/// A sentence that a model wrote stays only if its quotations say what it says, as <see cref="SentenceSupport"/> judges it; a citation
/// that says otherwise is left out. An order to a program, which somebody put into an article, backs nothing.
/// </summary>
public sealed class CitationVerifier(SentenceSupport support)
{
    private readonly CitationCheck citations = new(support);

    /// <summary>The sentences that hold, in order, and the nearest quotation where it holds.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="hits">What was retrieved for the question.</param>
    /// <param name="known">The articles of the question as far as they were read.</param>
    public async ValueTask<VerifiedDraft> VerifyAsync(Draft draft, IReadOnlyCollection<Hit> hits, KnownArticles known,
        CancellationToken cancellationToken)
    {
        var quoted = await known.GetAsync(
            draft.Sentences.SelectMany(sentence => sentence.Quotations).Append(draft.Nearest).OfType<Quotation>()
            .Select(quotation => quotation.ArticleId), cancellationToken);
        return Verify(draft, hits.ToLookup(hit => hit.ArticleId, hit => hit.Passage.Range, StringComparer.Ordinal), quoted);
    }

    /// <inheritdoc cref="VerifyAsync"/>
    /// <param name="draft">The draft.</param>
    /// <param name="retrieved">Ranges of the passages that were retrieved for the question, by article.</param>
    /// <param name="quoted">Articles by id; quotations of others do not hold.</param>
    public VerifiedDraft Verify(Draft draft, ILookup<string, TextRange> retrieved, IReadOnlyDictionary<string, KnownArticle> quoted)
    {
        var articles = quoted.ToDictionary(pair => pair.Key, pair => pair.Value.Article, StringComparer.Ordinal);

        bool Holds(Quotation quotation) =>
            articles.TryGetValue(quotation.ArticleId, out var article) && IsVerbatim(quotation, article)
            && IsCovered(quotation.Range, article.Text, retrieved[quotation.ArticleId].Select(quoted[article.Id].WithWholeQuotations))
            && !quoted[article.Id].Orders.Any(quotation.Range.Overlaps);

        SourceText SourceFor(Quotation quotation) => SourceOf(quotation, quoted[quotation.ArticleId], retrieved);

        DraftSentence? Cited(DraftSentence sentence) => sentence.Written is { } written
            ? citations.OfWritten(written, sentence.Quotations, SourceFor) is { Count: > 0 } kept
            ? sentence with { Quotations = kept } : null
            : IsAttributed(sentence, quoted[sentence.Quotations[0].ArticleId])
            ? sentence with { Quotations = citations.OfQuoted(sentence.Quotations, SourceFor) } : null;

        var sentences = draft.Sentences
            .Where(sentence => sentence.Quotations.Count > 0 && sentence.Quotations.All(Holds))
            .Select(Cited).OfType<DraftSentence>()
            .ToList();
        sentences = sentences.ConvertAll(sentence => sentence.IsWritten ? new(sentence.Quotations) { Written = sentence.Written }
            : sentence with
            {
                Difference = sentence.Difference is { } difference && Differs(sentence, difference, sentences, articles)
                ? difference : null,
                Phrase = sentence.Phrase is { } phrase && Answers(phrase, sentence.Quotations[0], articles) ? phrase : null,
            });
        return new(sentences, draft.Nearest is { } nearest && Holds(nearest) ? nearest : null, articles,
            draft.Sentences.Count - sentences.Count)
        {
            Shortfall = draft.Shortfall,
            IsDoubtful = draft.IsDoubtful,
        };
    }

    // With the passages that the quotation stands in: they tell who "she" is.
    private static SourceText SourceOf(Quotation quotation, KnownArticle known, ILookup<string, TextRange> retrieved)
    {
        var article = known.Article;
        var around = retrieved[article.Id].Where(quotation.Range.Overlaps).Where(passage => IsInside(passage, article.Text))
            .Append(quotation.Range).ToList();
        var passage = TextRange.Between(around.Min(range => range.Start), around.Max(range => range.End));
        return new(article, passage, quotation.Range, known.Statements) { Orders = known.Orders, Sentences = known.Sentences };
    }

    // That it differs from another sentence is said only of one that stands in the answer too, and that does differ.
    private static bool Differs(DraftSentence sentence, Difference difference, List<DraftSentence> kept,
        Dictionary<string, Article> articles)
    {
        var (first, other) = (sentence.Quotations[0], difference.From);
        return kept.Exists(further => further != sentence && further.Quotations[0] == other)
            && ContrastPhrase.For(articles[first.ArticleId], articles[other.ArticleId]) == difference.Kind
            && Disagreement.Between(Claim.Of(articles[first.ArticleId], first.Range), Claim.Of(articles[other.ArticleId], other.Range))
            is not null;
    }

    private static bool IsVerbatim(Quotation quotation, Article article) =>
        IsInside(quotation.Range, article.Text)
        && article.Text.AsSpan(quotation.Range.Start, quotation.Range.Length).SequenceEqual(quotation.Quote);

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

    // What is set in bold is found again in the verified words, by itself.
    private static bool Answers(AnswerPhrase phrase, Quotation quotation, Dictionary<string, Article> articles) =>
        IsInside(phrase.Range, articles[quotation.ArticleId].Text)
        && quotation.Range.Contains(phrase.Range)
        && PhraseFinder.Find(phrase.Asked, quotation.Quote) == phrase.Range with { Start = phrase.Range.Start - quotation.Range.Start };

    private static bool IsAttributed(DraftSentence sentence, KnownArticle known) =>
        (sentence.PublishedAt is null || sentence.PublishedAt == known.Article.PublishedAt)
        && sentence.Facts.All(fact => ArticleFact.Of(known.Article, fact.Field) == fact && !InstructionFinder.IsOrder(fact.Value))
        && (sentence.Referent is null || sentence.Referent == Referring.Of(known, sentence.Quotations[0].Range))
        && (sentence.Speaker is not { } speaker
            || (IsInside(speaker.Name, known.Article.Text)
                && known.Statements.Any(statement => IsOf(statement, speaker, sentence.Quotations[0].Range, known.Article.Text))));

    // A name before the quotation says that all of it is theirs; one behind it only tells who "he" is in it.
    private static bool IsOf(Statement statement, Attribution speaker, TextRange quotation, string text) =>
        statement.IsSure && (speaker.Name == statement.NamingIn(text) || speaker.Name == statement.Speaker
            || speaker.Name == statement.Mention)
        && (speaker.IsWhole ? statement.Kind is StatementKind.Direct && statement.Content.Contains(quotation)
            : quotation.Contains(statement.Mention));
}
