using System.Runtime.CompilerServices;
using ChatBot.Evaluation.Verification;
using ChatBot.Language.Statements;

namespace ChatBot.Learning.Trials;

/// <summary>What whoever alters a sentence wants to know of it and of its article.</summary>
internal static class SentenceParts
{
    private static readonly ConditionalWeakTable<MeasuredArticle, IReadOnlyList<string>> KnownNames = [];

    extension(GoldSentence gold)
    {
        public bool IsVerbatim => gold.Text == gold.Range.Of(gold.Article.Text);

        /// <summary>Whether it is speech that does not say whose.</summary>
        public bool IsSpoken => Spoken.Is(gold.Article.Text, gold.Range);

        /// <summary>Who says what in it.</summary>
        public IEnumerable<Statement> Statements =>
            gold.Report.Statements.Where(statement => statement.Content.Overlaps(gold.Range) && gold.Range.Contains(statement.Mention));
    }

    extension(MeasuredArticle report)
    {
        /// <summary>Its names as written, each once; read when they are first asked for.</summary>
        public IReadOnlyList<string> Names => KnownNames.GetValue(report, NamesOf);

        /// <summary>Those who say something in it, by name.</summary>
        public IEnumerable<string> Speakers => report.Statements
            .Where(statement => statement.Speaker is not null)
            .Select(statement => statement.NamingIn(report.Article.Text).Of(report.Article.Text))
            .Where(name => char.IsUpper(name[0]))
            .Distinct(StringComparer.Ordinal);
    }

    private static IReadOnlyList<string> NamesOf(MeasuredArticle report)
    {
        var text = report.Article.Text;
        return [.. CapitalisedNames.In(text, text).Select(range => range.Of(text)).Distinct(StringComparer.Ordinal)];
    }
}
