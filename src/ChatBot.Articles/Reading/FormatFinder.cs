using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Articles.Reading.Encodings;
using ChatBot.Language;

namespace ChatBot.Articles.Reading;

/// <summary>Tells the format of a file, by what it begins with and else by its name.</summary>
internal static partial class FormatFinder
{
    /// <summary>So much of a file is looked at.</summary>
    public const int OpeningBytes = 32 * 1024;

    private const int TarMagic = 257;
    private const int FewestMailFields = 3;

    private static readonly FrozenDictionary<string, ArticleFormat> Extensions =
        WordTable.Lines(typeof(FormatFinder).Assembly, "Reading/file-formats.tsv").Select(line => line.Split('\t'))
            .SelectMany(fields => fields[1].Split(' ').Select(extension => (extension, Enum.Parse<ArticleFormat>(fields[0]))))
            .ToFrozenDictionary(pair => pair.extension, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<ArticleFormat, string> Names =
        WordTable.Lines(typeof(FormatFinder).Assembly, "Reading/file-formats.tsv").Select(line => line.Split('\t'))
            .ToFrozenDictionary(fields => Enum.Parse<ArticleFormat>(fields[0]), fields => fields[2]);

    /// <summary>What a person calls a format.</summary>
    public static string NameOf(ArticleFormat format) => Names[format];

    /// <summary>The format that a name tells; null where it tells none.</summary>
    public static ArticleFormat? OfName(string name) =>
        Path.GetExtension(name) is { Length: > 1 } extension && Extensions.TryGetValue(extension[1..], out var format) ? format : null;

    /// <summary>The format of a file; null where neither its content nor its name tells one.</summary>
    /// <param name="opening">The first bytes, up to <see cref="OpeningBytes"/>.</param>
    public static ArticleFormat? Find(string name, ReadOnlySpan<byte> opening)
    {
        var named = OfName(name);
        if (Packed(named, opening) is { } packed)
            return packed;
        var text = TextDecoding.Opening(opening).TrimStart();
        return Marked(named, text) ?? OfJson(named, text) ?? OfMail(named, text) ?? named;
    }

    /// <summary>Whether a file begins as a list of feeds (OPML).</summary>
    public static bool IsFeedList(ReadOnlySpan<byte> opening) =>
        TextDecoding.Opening(opening).TrimStart() is ['<', ..] text && Root(text).Name.Equals("opml", StringComparison.OrdinalIgnoreCase);

    private static ArticleFormat? Packed(ArticleFormat? named, ReadOnlySpan<byte> opening)
    {
        if (opening[..Math.Min(opening.Length, 1024)].IndexOf("%PDF-"u8) >= 0 && opening is not [(byte)'<', ..])
            return ArticleFormat.Pdf;
        if (opening is [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..])
        {
            if (opening.IndexOf("application/vnd.oasis.opendocument.text"u8) is 38)
                return ArticleFormat.OpenDocument;
            return named is ArticleFormat.Word or ArticleFormat.OpenDocument ? named : opening.IndexOf("word/document.xml"u8) >= 0
                ? ArticleFormat.Word : ArticleFormat.Zip;
        }

        if (opening is [0x1F, 0x8B, ..])
            return ArticleFormat.Gzip;
        if (opening.Length > TarMagic + 5 && opening.Slice(TarMagic, 5).SequenceEqual("ustar"u8))
            return ArticleFormat.Tar;
        // SYN, SYN, SOH: how a wire begins a message (IPTC 7901).
        return opening.TrimStart((byte)0x16) is [0x01, ..] && opening.Contains((byte)0x02) ? ArticleFormat.WireText : null;
    }

    private static ArticleFormat? Marked(ArticleFormat? named, string text)
    {
        if (text.StartsWith("WARC/", StringComparison.Ordinal))
            return ArticleFormat.Warc;
        // Markdown may begin with a tag of its own.
        if (!text.StartsWith('<') || named is ArticleFormat.Markdown)
            return null;
        var (root, isPage) = Root(text);
        if (isPage || root.Equals("html", StringComparison.OrdinalIgnoreCase))
            return ArticleFormat.Html;
        return text.StartsWith("<?xml", StringComparison.Ordinal) || XmlRoots().IsMatch(root) ? ArticleFormat.Xml : null;
    }

    /// <summary>The local name of the root element behind declarations and comments, and whether a declaration says it is HTML.</summary>
    private static (string Name, bool IsPage) Root(string text)
    {
        var isPage = false;
        for (var at = 0; at >= 0 && at < text.Length;)
        {
            var rest = text.AsSpan(at).TrimStart();
            at = text.Length - rest.Length;
            if (rest.StartsWith("<!--"))
                at = After(text, at, "-->");
            else if (rest.StartsWith("<?"))
                at = After(text, at, "?>");
            else if (rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            {
                isPage = rest[9..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);
                var end = After(text, at, ">");
                at = text.IndexOf('[', at) is var subset && subset > 0 && subset < end ? After(text, subset, "]") is > 0 and var closed
                    ? After(text, closed, ">") : -1 : end;
            }
            else
                return (ElementName().Match(text[at..Math.Min(text.Length, at + 200)]).Groups[1].Value, isPage);
        }
        return ("", isPage);
    }

    private static int After(string text, int at, string end) =>
        text.IndexOf(end, at, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : -1;

    private static ArticleFormat? OfJson(ArticleFormat? named, string text)
    {
        if (text is not ['{' or '[', ..] || named is ArticleFormat.Markdown)
            return null;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var line = end < 0 ? text : text[..end];
        var rest = end < 0 ? "" : text[end..].TrimStart();
        var isWhole = JsonOpening(line) is JsonEnd.Whole;
        if (isWhole && rest is ['{' or '[', ..])
            return ArticleFormat.JsonLines;
        // An array of records on one line is all of a file, whatever it is called.
        if (isWhole && rest.Length == 0 && line[0] == '[' && line.AsSpan(1).TrimStart() is ['{', ..])
            return ArticleFormat.Json;
        var isOne = JsonOpening(text) is JsonEnd.Whole or JsonEnd.Open;
        return named switch
        {
            ArticleFormat.JsonLines => isOne && end >= 0 && JsonOpening(line) is not JsonEnd.Whole ? ArticleFormat.Json
                : ArticleFormat.JsonLines,
            ArticleFormat.Json => ArticleFormat.Json,
            _ => isOne ? ArticleFormat.Json : null,
        };
    }

    private static JsonEnd JsonOpening(string text)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text), isFinalBlock: false, default);
        try
        {
            var tokens = 0;
            while (reader.Read())
                tokens++;
            return reader is { CurrentDepth: 0, TokenType: JsonTokenType.EndObject or JsonTokenType.EndArray } ? JsonEnd.Whole : tokens > 1
                ? JsonEnd.Open : JsonEnd.Broken;
        }
        catch (JsonException)
        {
            return JsonEnd.Broken;
        }
    }

    private static ArticleFormat? OfMail(ArticleFormat? named, string text)
    {
        if (named is not (null or ArticleFormat.Text or ArticleFormat.Mail or ArticleFormat.Mailbox or ArticleFormat.SavedPage))
            return null;
        if (text.StartsWith("From ", StringComparison.Ordinal)
            && MailFields().Count(text[..Math.Min(text.Length, 4096)]) >= FewestMailFields)
            return ArticleFormat.Mailbox;
        if (!MailOpening().IsMatch(text))
            return null;
        var end = text.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var unix ? unix
            : text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var windows ? windows : text.Length;
        var head = text[..end];
        if (MailFields().Count(head) < FewestMailFields)
            return null;
        return SavedPageField().IsMatch(head) ? ArticleFormat.SavedPage : named is ArticleFormat.SavedPage ? ArticleFormat.SavedPage
            : ArticleFormat.Mail;
    }

    /// <summary>How what begins as JSON goes on: as a value that ends, as one that does not end yet, or as none.</summary>
    private enum JsonEnd
    {
        Broken,
        Open,
        Whole,
    }

    [GeneratedRegex(@"\A<(?:[\w.-]{1,80}:)?([A-Za-z_][\w.-]{0,80})", RegexOptions.CultureInvariant)]
    private static partial Regex ElementName();

    [GeneratedRegex(@"\A(?:rss|feed|rdf|nitf|newsml|newsmessage|newsitem|packageitem|conceptitem|knowledgeitem|urlset|sitemapindex|opml)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex XmlRoots();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?[^\n]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex MailOpening();

    [GeneratedRegex(@"^(?:from|to|date|subject|message-id|mime-version|received|return-path|delivered-to|content-type|reply-to|list-id|"
        + @"dkim-signature|snapshot-content-location):", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex MailFields();

    [GeneratedRegex(@"^(?:snapshot-content-location:|from:\s*<saved by|content-type:\s*multipart/related)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SavedPageField();
}
