using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>Whom a sentence has to be attributed to because it does not name them itself.</summary>
/// <param name="Speaker">Where the article names them best.</param>
/// <param name="IsWhole">Whether all of the sentence is theirs; else it speaks of them as "he" or "the minister".</param>
internal sealed record Attributing(TextRange Speaker, bool IsWhole)
{
    /// <summary>Null where nobody says anything in the sentence, where it names who does, or where the article does not tell who that
    /// is.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quote">What is quoted of it: itself, or the whole quotation that it stands in.</param>
    /// <param name="isSure">Whether only what the text tells for sure counts; else what it leads to guess does too.</param>
    public static Attributing? Of(CandidateSentence sentence, TextRange quote, bool isSure)
    {
        if (sentence.Statements.Count == 0)
            return null;
        var text = sentence.Article.Text;
        if (sentence.Statements.FirstOrDefault(statement => statement.Kind is StatementKind.Direct && statement.Content.Contains(quote))
            is { } whole)
            return quote.Contains(whole.Mention) || (isSure && !whole.IsSure) ? null : new(whole.NamingIn(text), true);

        // "Why had he asserted that?" is theirs who ask, and of what a named one says with "she hoped" in it, she says nothing.
        if (isSure && (sentence.Asks
            || sentence.Statements.Any(statement => quote.Contains(statement.Mention) && statement.IsNamed(text))))
            return null;
        var described = sentence.Statements.Where(statement => quote.Contains(statement.Mention) && !statement.IsNamed(text)).ToList();
        // Two people behind "he" and "she": a name in brackets would not tell which of them is meant.
        if (described.Count == 0
            || described.Exists(statement => statement.Speaker is null || statement.Speaker != described[0].Speaker
                || (isSure && !statement.IsSure)))
            return null;
        return IsNamedIn(sentence, described[0].Speaker!.Value) ? null : new(described[0].Speaker!.Value, false);
    }

    private static bool IsNamedIn(CandidateSentence sentence, TextRange speaker) =>
        TextAnalyzer.Tokens(speaker.Of(sentence.Article.Text)) is [.., var last]
        && sentence.Tokens.Any(token => token.IsCapitalised && token.Term == last.Term);
}
