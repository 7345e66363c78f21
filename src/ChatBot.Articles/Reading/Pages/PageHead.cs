using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ChatBot.Language;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>What the head of a page says about its article (<c>meta-names.tsv</c>). Null where it says nothing.</summary>
/// <param name="Authors">What may be a name or the address of a profile, in the order in which it is believed.</param>
internal sealed record PageHead(
    string? Title, string? SiteName, IReadOnlyList<string> Authors, string? Language, string? Url, DateTimeOffset? PublishedAt)
{
    private static readonly FrozenDictionary<string, (string Field, int Rank)> Names =
        WordTable.Lines(typeof(PageHead).Assembly, "Reading/Pages/meta-names.tsv").Select(line => line.Split('\t'))
            .SelectMany(fields => fields[1].Split(' ').Select((name, rank) => (name, Value: (fields[0], rank))))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Attributes = ["property", "name", "itemprop"];

    public static PageHead Of(IHtmlDocument document)
    {
        var said = document.QuerySelectorAll("meta[content]").SelectMany(Said).ToLookup(meta => meta.Field, StringComparer.Ordinal);
        IEnumerable<string> All(string field) => said[field].OrderBy(meta => meta.Rank).Select(meta => meta.Content);
        return new(
            All("title").FirstOrDefault(), All("site").FirstOrDefault(), [.. All("author")], document.DocumentElement.GetAttribute("lang"),
            WebUrl(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? WebUrl(All("url").FirstOrDefault()),
            All("published").Select(PublicationTime.Parse).FirstOrDefault(time => time is not null));
    }

    // Several names of one element: "article:author dc.creator", as RDFa parts them.
    private static IEnumerable<(string Field, int Rank, string Content)> Said(IElement meta) =>
        meta.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content)
            ? Attributes.Select(attribute => meta.GetAttribute(attribute) ?? "")
                .SelectMany(names => names.Replace(':', '.').Split(' ')).Where(Names.ContainsKey)
                .Select(name => (Names[name].Field, Names[name].Rank, content))
            : [];

    private static string? WebUrl(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.AbsoluteUri : null;
}
