using System.Xml.Linq;

namespace ChatBot.Articles.Reading.Wires;

/// <summary>What a feed says of itself before its items.</summary>
internal sealed class FeedHead
{
    private const int MostAuthors = 10_000;

    /// <summary>What its items are published by.</summary>
    public string? Title { get; private set; }

    public string? Language { get; private set; }

    /// <summary>Who wrote the items that name nobody.</summary>
    public string? Author { get; private set; }

    /// <summary>Names by the login that a WordPress export calls authors by.</summary>
    public Dictionary<string, string> Authors { get; } = new(StringComparer.Ordinal);

    public void Take(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "title":
                Title ??= XmlText.Line(element);
                break;
            case "language":
                Language ??= XmlText.Line(element);
                break;
            case "author" when Login(element) is { } login && Authors.Count < MostAuthors:
                Authors.TryAdd(login, XmlText.Line(Child(element, "author_display_name")) ?? login);
                break;
            case "author":
                Author ??= XmlText.Line(Child(element, "name"));
                break;
        }
    }

    private static string? Login(XElement element) => XmlText.Line(Child(element, "author_login"));

    private static XElement? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);
}
