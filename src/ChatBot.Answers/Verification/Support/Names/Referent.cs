using ChatBot.Answers.Verification.Support.Alignments;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Support.Names;

/// <summary>Whom a pronoun of a source means.</summary>
internal static class Referent
{
    private const int Reach = 500;
    private const int LastNames = 5;

    /// <summary>Whether a name may be meant by the pronoun that stands in its place; null where none stands there.</summary>
    public static bool? MayBe(NamePiece name, ReadSentence source, Gap gap, SupportOptions options)
    {
        for (var at = gap.SourceFirst; at < gap.SourceEnd; at++)
        {
            if (source.WordAt(at) is "who" or "which")
                return NamePiece.Of(source).Any(other => other.Last < at && NameCheck.AreAlike(name, other, options));
            if (StandIns.IsPronoun(source.WordAt(at)) && source is SourceSentence place)
                return MayBe(name.Words.Select(word => name.Text.Tokens[word]), place.Source,
                    new(place.Offset + source.Tokens[at].Range.Start, source.Tokens[at].Range.Length), options);
        }

        return null;
    }

    /// <summary>As the article's statements tell; else one of the last names before it, or of the title.</summary>
    /// <param name="name">The words of the name.</param>
    /// <param name="source">Where the pronoun stands.</param>
    /// <param name="pronoun">The pronoun, a range of the article.</param>
    public static bool MayBe(IEnumerable<TextToken> name, SourceText source, TextRange pronoun, SupportOptions options)
    {
        var text = source.Article.Text;
        if (source.Statements.FirstOrDefault(statement => statement.Mention == pronoun && statement.Speaker is not null)
            is { Speaker: { } speaker })
            return TextAnalyzer.Tokens(speaker.Of(text))
                .Any(token => name.Any(word => NameLikeness.AreAlike(word, token, options.NameDistance)));
        var before = NamePiece.Of(new ReadSentence(text[Math.Max(0, pronoun.Start - Reach)..pronoun.Start], null)).TakeLast(LastNames);
        return before.Concat(NamePiece.Of(new ReadSentence(source.Article.Title, null)))
            .Any(run => run.Words.Any(at => name.Any(word => NameLikeness.AreAlike(word, run.Text.Tokens[at], options.NameDistance))));
    }
}
