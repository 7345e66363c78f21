using System.Collections.Frozen;
using ChatBot.Language;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>What pages say around their articles (<c>page-words.tsv</c>).</summary>
internal static class PageWords
{
    private static readonly FrozenDictionary<string, string[]> Phrases =
        WordTable.Lines(typeof(PageWords).Assembly, "Reading/Pages/page-words.tsv").Select(line => line.Split('\t'))
            .ToFrozenDictionary(fields => fields[0], fields => fields[1].Split('|'), StringComparer.Ordinal);

    /// <summary>The phrases of a kind, small letters.</summary>
    public static IReadOnlyList<string> Of(string kind) => Phrases[kind];
}
