using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ChatBot.Articles.Reading.Wires;

/// <summary>
/// Reads XML that nobody vouches for: no document type is processed, so that no entity is defined, fetched or repeated; HTML's named
/// characters are known all the same.
/// </summary>
internal static partial class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1024,
    };

    /// <summary>The text as it is parsed, and the local name of its root.</summary>
    /// <exception cref="ArticleFaultException">It is not well-formed, or nests too deeply.</exception>
    public static (string Xml, string Root) Check(string text, ArticleOptions options)
    {
        var xml = NamedEntity().Replace(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'), Character);
        var root = "";
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            while (reader.Read())
            {
                if (root.Length == 0 && reader.NodeType == XmlNodeType.Element)
                    root = reader.LocalName;
                if (reader.Depth > options.MaxXmlDepth)
                    throw new ArticleFaultException(string.Create(CultureInfo.InvariantCulture, $"The XML nests elements more than "
                        + $"{options.MaxXmlDepth} deep."));
            }
        }
        catch (XmlException exception)
        {
            throw new ArticleFaultException(string.Create(CultureInfo.InvariantCulture, $"This is not well-formed XML (character "
                + $"{exception.LinePosition} of the line); it may have been cut off."), exception.LineNumber);
        }

        return (xml, root);
    }

    // One that HTML does not know either is shown as it is written.
    private static string Character(Match entity) =>
        WebUtility.HtmlDecode(entity.Value) is var decoded && decoded != entity.Value ? decoded : "&amp;" + entity.Value[1..];

    public static XDocument Load(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The document of a stream that is no text yet, as office documents hold it.</summary>
    /// <exception cref="ArticleFaultException">It is not well-formed, or nests too deeply.</exception>
    public static XDocument Load(Stream stream, ArticleOptions options)
    {
        using var text = new StreamReader(stream);
        return Load(Check(text.ReadToEnd(), options).Xml);
    }

    /// <summary>Elements of a name one by one, wherever they stand, without what holds them; none within another. What stands beside them
    /// is told as it is passed.</summary>
    public static IEnumerable<XElement> Elements(string xml, Func<string, bool> isWanted, Action<XElement> passed)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        reader.MoveToContent();
        if (isWanted(reader.LocalName))
        {
            yield return (XElement)XNode.ReadFrom(reader);
            yield break;
        }

        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth == 0)
                reader.Read();
            else if (isWanted(reader.LocalName))
                yield return (XElement)XNode.ReadFrom(reader);
            else if (reader.Depth >= 2 || reader.LocalName is not ("channel" or "itemSet"))
                passed((XElement)XNode.ReadFrom(reader));
            else
                reader.Read();
        }
    }

    // The five that XML has itself stay.
    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,31};", RegexOptions.CultureInvariant)]
    private static partial Regex NamedEntity();
}
