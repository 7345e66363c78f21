using System.Text;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Quoting;
using ChatBot.Articles;
using ChatBot.Language.Dates;
using ChatBot.Language;

namespace ChatBot.Answers.Composing;

/// <summary>The last step of an answer: makes text of a verified sentence's parts and tells where each of them came to stand.</summary>
public sealed class SentenceWriter
{
    private readonly StringBuilder text = new();

    private SentenceWriter()
    {
    }

    /// <summary>The sentence as a person reads it, without citations yet.</summary>
    /// <param name="sentence">As verified.</param>
    /// <param name="article">The article of its first quotation.</param>
    public static AnswerSentence Write(DraftSentence sentence, Article article) =>
        sentence.Written is { } written ? new(written, []) : new SentenceWriter().WriteParts(sentence, article);

    /// <summary>A quotation behind what introduces it, in quotation marks where it has none of its own.</summary>
    public static AnswerSentence Introduce(string introduction, string quote)
    {
        var writer = new SentenceWriter();
        writer.Append(introduction);
        writer.Append(" ");
        var quoted = writer.AppendEnclosed(quote);
        return new(writer.text.ToString(), []) { Quote = quoted };
    }

    private AnswerSentence WriteParts(DraftSentence sentence, Article article)
    {
        var quotation = sentence.Quotations[0];
        TextRange? contrast = sentence.Difference is { } difference ? Append(ContrastPhrase.Write(difference.Kind), " ") : null;
        TextRange? date = sentence.PublishedAt is { } published ? Append(WrittenDay.Write(published), ": ") : null;
        var facts = sentence.Facts.Select((fact, place) => (fact.Field, Range: AppendFact(fact, isLast: place == sentence.Facts.Count - 1)))
            .ToList();
        TextRange? speaker = null, referent = null;
        TextRange quote;
        if (sentence.Speaker is { IsWhole: true } said)
        {
            speaker = Append(Capitalise(said.Name.Of(article.Text)), ": ");
            quote = AppendEnclosed(quotation.Quote);
        }
        else
        {
            quote = Append(quotation.Quote);
            if (sentence.Speaker is { } meant)
                speaker = AppendBracketed(Capitalise(meant.Name.Of(article.Text)));
            else if (sentence.Referent is { } named)
                referent = AppendBracketed(named.Of(article.Text));
        }

        return new(text.ToString(), [])
        {
            Contrast = contrast,
            Date = date ?? RangeOf(ArticleField.Date),
            Title = RangeOf(ArticleField.Title),
            Author = RangeOf(ArticleField.Author),
            Source = RangeOf(ArticleField.Source),
            Speaker = speaker,
            Referent = referent,
            Quote = quote,
            Phrase = sentence.Phrase is { } phrase
            ? phrase.Range with { Start = phrase.Range.Start - quotation.Range.Start + quote.Start } : null,
        };

        TextRange? RangeOf(ArticleField field) =>
            facts.Where(fact => fact.Field == field).Select(fact => (TextRange?)fact.Range).FirstOrDefault();
    }

    // A title stands in quotation marks, as what it quotes of the article.
    private TextRange AppendFact(ArticleFact fact, bool isLast)
    {
        var written = fact.Field == ArticleField.Title ? QuoteTrimmer.Enclose(fact.Value) : fact.Value;
        return Append(written, isLast ? ": " : ", ");
    }

    private TextRange AppendEnclosed(string quote)
    {
        var (before, behind) = QuoteTrimmer.HasMarks(quote) ? QuoteTrimmer.MissingMarks(quote) : ("“", "”");
        Append(before);
        return Append(quote, behind);
    }

    private TextRange AppendBracketed(string name)
    {
        Append(" (");
        return Append(name, ")");
    }

    // Where the part came to stand; what parts it from the next is none of it.
    private TextRange Append(string part, string? behind = null)
    {
        var range = new TextRange(text.Length, part.Length);
        text.Append(part).Append(behind);
        return range;
    }

    private static string Capitalise(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..];
}
