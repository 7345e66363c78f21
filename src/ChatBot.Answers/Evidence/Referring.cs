using ChatBot.Answers.Reading;
using ChatBot.Language;
using ChatBot.Language.Names.Given;
using ChatBot.Language.People;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>Whom a quotation in which nobody speaks calls "he" or "she" without naming anybody, so that who reads it alone knows who is
/// meant.</summary>
internal static class Referring
{
    /// <summary>Where the article names them most fully; null where the quotation names a person itself, means more than one, asks, or
    /// the article does not tell for sure.</summary>
    /// <param name="known">The article.</param>
    /// <param name="quote">What is quoted of it.</param>
    public static TextRange? Of(KnownArticle known, TextRange quote)
    {
        if (known.Statements.Any(statement => statement.Content.Overlaps(quote) || statement.Mention.Overlaps(quote)))
            return null;
        var text = quote.Of(known.Article.Text);
        if (text.EndsWith('?'))
            return null;
        var words = TextAnalyzer.Tokens(text);
        var pronouns = words.Where(word => GenderedPronouns.GenderOf(word.Word) is not Gender.Unknown).ToList();
        if (pronouns.Count == 0 || pronouns.DistinctBy(word => GenderedPronouns.GenderOf(word.Word)).Count() > 1
            || words.Any(word => word.IsCapitalised && known.Read.Read.PersonAt(quote.Start + word.Range.Start) is { IsHuman: true }))
            return null;
        return known.Read.Read.MeantAt(quote.Start + pronouns[0].Range.Start)?.FullRange;
    }
}
