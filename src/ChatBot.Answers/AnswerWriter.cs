using ChatBot.Answers.Composing;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Verification;
using ChatBot.Articles;
using ChatBot.Language.Dates;
using ChatBot.Language.Languages;

namespace ChatBot.Answers;

/// <summary>Numbers the citations of a verified draft and writes its sentences, or what a refusal says.</summary>
public sealed class AnswerWriter
{
    private readonly List<Citation> citations = [];
    private readonly IReadOnlyDictionary<string, Article> articles;

    private AnswerWriter(IReadOnlyDictionary<string, Article> articles) => this.articles = articles;

    /// <summary>The sentences of an answer.</summary>
    public static (IReadOnlyList<AnswerSentence> Sentences, IReadOnlyList<Citation> Citations) Write(VerifiedDraft draft)
    {
        var writer = new AnswerWriter(draft.Articles);
        return ([.. draft.Sentences.Select(writer.Written)], writer.citations);
    }

    /// <summary>What a refusal says, with the nearest that the articles do hold.</summary>
    /// <param name="language">ISO 639-1 code of the language that it speaks.</param>
    /// <param name="reply">What it says in the place of its usual text, or null.</param>
    public static (AnswerSentence Refusal, IReadOnlyList<Citation> Citations) Refuse(
        VerifiedDraft draft, RefusalReason reason, string language = LanguageGuess.English, string? reply = null)
    {
        var writer = new AnswerWriter(draft.Articles);
        return (reply is null ? writer.Refusal(reason, draft, language) : new(reply, []), writer.citations);
    }

    private AnswerSentence Written(DraftSentence sentence) =>
        SentenceWriter.Write(sentence,
            articles[sentence.Quotations[0].ArticleId]) with
        { Citations = [.. sentence.Quotations.Select(Cite)] };

    private AnswerSentence Refusal(RefusalReason reason, VerifiedDraft draft, string language)
    {
        var said = (reason, draft) switch
        {
            (RefusalReason.NotInArticles, { Shortfall: { } shortfall }) => RefusalText.Of(shortfall),
            (RefusalReason.NotInArticles, { IsDoubtful: true, Nearest: not null }) => RefusalText.DoubtfulIn(language),
            _ => RefusalText.Of(reason, language),
        };
        if (draft.Nearest is not { } nearest)
            return new(said, []);
        var day = draft.Shortfall?.Days is not null && articles[nearest.ArticleId].PublishedAt is { } published
            ? $" {WrittenDay.Write(published)}:" : "";
        return SentenceWriter.Introduce($"{said} {RefusalText.NearestIn(language)}{day}",
            nearest.Quote) with
        { Citations = [Cite(nearest)] };
    }

    private int Cite(Quotation quotation)
    {
        var known = citations.Find(citation => citation.ArticleId == quotation.ArticleId && citation.Range == quotation.Range);
        if (known is not null)
            return known.Number;
        var article = articles[quotation.ArticleId];
        citations.Add(new(
            citations.Count + 1,
            article.Id,
            article.Title,
            article.Url,
            article.Source,
            article.PublishedAt,
            quotation.Range,
            quotation.Quote,
            article.ContentHash));
        return citations.Count;
    }
}
