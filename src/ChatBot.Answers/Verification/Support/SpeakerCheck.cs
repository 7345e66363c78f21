using ChatBot.Answers.Verification.Support.Names;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Support;

/// <summary>Whether whom a sentence gives words to is who says them in its sources.</summary>
internal static class SpeakerCheck
{
    private const double SameContent = 0.6;
    private const int FewestTerms = 2;

    public static bool Holds(ReadSentence written, Ground ground, SupportOptions options) =>
        StatementFinder.Find(written.Text) is var statements
        && statements.All(statement => IsBorneOut(statement, statements, written, ground, options));

    private static bool IsBorneOut(Statement statement, IReadOnlyList<Statement> all, ReadSentence written, Ground ground,
        SupportOptions options)
    {
        var speaker = Words(statement.NamingIn(written.Text).Of(written.Text));
        if (speaker.Count == 0)
            return true;
        var said = TextAnalyzer.Terms(statement.Content.Of(written.Text)).ToHashSet(StringComparer.Ordinal);
        var known = ground.Sources
            .SelectMany(source => source.Statements.Where(other => other.Content.Overlaps(source.Quoted))
                .Select(other => (Source: source, Statement: other)))
            .Select(pair => (pair.Source, pair.Statement,
                Share: Share(said, TextAnalyzer.Terms(pair.Statement.Content.Of(pair.Source.Article.Text)))))
            .Where(pair => pair.Share >= SameContent)
            .ToList();
        // Of what somebody says, the outlet reports it.
        if (IsOutlet(speaker, ground)
            && (known.Count == 0 || all.Any(other => other != statement && other.Content.Overlaps(statement.Content))))
            return true;
        if (known.Count > 0)
            return known.Exists(pair => IsBy(speaker, pair.Statement, pair.Source, options));
        return ground.Sentences.Any(sentence =>
            speaker.All(word => sentence.Tokens.Any(token => NameLikeness.AreAlike(token, word, options.NameDistance))));
    }

    private static bool IsBy(List<TextToken> speaker, Statement statement, SourceText source, SupportOptions options)
    {
        var text = source.Article.Text;
        var names = new[] { statement.Speaker, statement.Mention }.OfType<TextRange>().SelectMany(range => Words(range.Of(text))).ToList();
        // A surname is enough; a description has to share its words.
        return names.Count == 0
            ? Referent.MayBe(speaker, source, statement.Mention, options)
            : speaker.Any(word => names.Exists(name => NameLikeness.AreAlike(word, name, options.NameDistance)));
    }

    // Of the shorter of both, since either may leave out a part of what is said.
    private static double Share(HashSet<string> said, IReadOnlyList<string> known)
    {
        var shorter = Math.Min(said.Count, known.Distinct().Count());
        return shorter < FewestTerms ? 0 : (double)said.Count(known.Contains) / shorter;
    }

    private static bool IsOutlet(List<TextToken> speaker, Ground ground) => ground.Sources.Any(source =>
    {
        var outlet = TextAnalyzer.Tokens($"{source.Article.Source} {source.Article.Author} article report reports story")
            .Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        return speaker.TrueForAll(word => outlet.Contains(word.Term));
    });

    private static List<TextToken> Words(string phrase) => [.. TextAnalyzer.Tokens(phrase).Where(token => !token.IsFunctionWord)];
}
