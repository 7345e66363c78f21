using System.Xml.Linq;
using ChatBot.Articles.Reading.Wires;

namespace ChatBot.Articles.Fetching;

/// <summary>Reads the addresses of a list of feeds as readers of feeds export it (OPML 2.0, "subscription lists").</summary>
internal static class Opml
{
    /// <summary>A person's list has hundreds.</summary>
    private const int MostFeeds = 10_000;

    /// <summary>The addresses in order, each once; what is no address that can be read is left out.</summary>
    /// <param name="xml">As <see cref="SafeXml.Check"/> gives it.</param>
    public static IReadOnlyList<Uri> Feeds(string xml) =>
    [
        .. SafeXml.Load(xml).Descendants().Where(element => element.Name.LocalName == "outline")
            .Select(Address).OfType<Uri>().Distinct().Take(MostFeeds),
    ];

    private static Uri? Address(XElement outline)
    {
        var named = outline.Attributes().FirstOrDefault(attribute =>
            attribute.Name.LocalName.Equals("xmlUrl", StringComparison.OrdinalIgnoreCase))?.Value.Trim();
        return Uri.TryCreate(named, UriKind.Absolute, out var address) && WebAddress.ProblemOf(address) is null ? address : null;
    }
}
