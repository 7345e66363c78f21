using System.Collections.Frozen;
using System.Reflection;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding;

/// <summary>Words that news uses for one another, and words of readers for what news says otherwise. By their index terms.</summary>
public static class Synonyms
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Groups = Of(
        Rows("synonyms").SelectMany(terms => terms.Select(term => (Term: term, Others: terms))));

    private static readonly FrozenDictionary<string, FrozenSet<string>> Readers = Of(
        Groups.Select(group => (group.Key, group.Value.ToArray()))
            .Concat(Rows("paraphrases").Select(terms => (terms[0], terms[1..]))));

    /// <summary>Terms that may stand for another in a sentence that it bears out; it is not among them.</summary>
    public static IReadOnlySet<string> Of(string term) => Groups.GetValueOrDefault(term, FrozenSet<string>.Empty);

    /// <summary>Terms in which an article may say what a reader asks for in another, those of <see cref="Of(string)"/> among them; good to
    /// find it, not to bear it out.</summary>
    public static IReadOnlySet<string> OfReader(string term) => Readers.GetValueOrDefault(term, FrozenSet<string>.Empty);

    private static IEnumerable<string[]> Rows(string table) => WordTable
        .Lines(Assembly.GetExecutingAssembly(), $"Understanding/{table}.tsv")
        .Select(line => line.Split('\t').Select(TextAnalyzer.TermOf).ToArray());

    private static FrozenDictionary<string, FrozenSet<string>> Of(IEnumerable<(string Term, string[] Others)> rows) => rows
        .GroupBy(row => row.Term, row => row.Others, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.SelectMany(terms => terms).Where(term => term != group.Key).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
}
