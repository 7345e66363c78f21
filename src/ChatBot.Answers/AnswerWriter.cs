using ChatBot.Answers.Composing;
using ChatBot.Answers.Verification;
using ChatBot.Articles;
using ChatBot.Language.Languages;

namespace ChatBot.Answers;

/// <summary>Numbers the citations of a verified draft and writes the text that a person reads.</summary>
public sealed class AnswerWriter
{
    private readonly List<Citation> citations = [];
    private readonly List<AnswerSentence> sentences = [];
    private readonly IReadOnlyDictionary<string, Article> articles;

    private AnswerWriter(IReadOnlyDictionary<string, Article> articles) => this.articles = articles;

    /// <summary>The sentences, the citations and the text of an answer or, where no sentence held, of a refusal.</summary>
    /// <param name="language">ISO 639-1 code of the language that a refusal speaks.</param>
    /// <param name="reply">What a refusal says in the place of its usual text, or null.</param>
    public static (IReadOnlyList<AnswerSentence> Sentences, IReadOnlyList<Citation> Citations, string Text) Write(
        VerifiedDraft draft, RefusalReason? reason, string language = LanguageGuess.English, string? reply = null)
    {
        var writer = new AnswerWriter(draft.Articles);
        if (reason is { } refusal)
            return ([], writer.citations, reply ?? writer.Refusal(refusal, draft, language));
        foreach (var sentence in draft.Sentences)
            writer.sentences.Add(new(sentence.Text, [.. sentence.Quotations.Select(writer.Cite)]));
        return (writer.sentences, writer.citations, string.Join(' ', writer.sentences.Select(Marked)));
    }

    private string Refusal(RefusalReason reason, VerifiedDraft draft, string language)
    {
        var said = draft.Shortfall is { } shortfall && reason == RefusalReason.NotInArticles ? RefusalText.Of(shortfall) : RefusalText.Of(reason, language);
        if (draft.Nearest is not { } nearest)
            return said;
        var day = draft.Shortfall?.Days is not null && articles[nearest.ArticleId].PublishedAt is { } published ? $" {AnswerDate.Write(published)}:" : "";
        return $"{said} {RefusalText.NearestIn(language)}{day} {QuoteTrimmer.Enclose(nearest.Quote)} [{Cite(nearest)}]";
    }

    private static string Marked(AnswerSentence sentence) =>
        $"{sentence.Text} {string.Join(' ', sentence.Citations.Select(number => $"[{number}]"))}";

    private int Cite(Quotation quotation)
    {
        var known = citations.Find(citation => citation.ArticleId == quotation.ArticleId && citation.Range == quotation.Range);
        if (known is not null)
            return known.Number;
        var article = articles[quotation.ArticleId];
        citations.Add(new(
            citations.Count + 1, article.Id, article.Title, article.Url, article.Source, article.PublishedAt, quotation.Range, quotation.Quote));
        return citations.Count;
    }
}
