using System.Net;
using System.Text;

namespace ChatBot.Articles.Cleaning;

/// <summary>Decodes HTML entities, doubly escaped ones (<c>&amp;amp;lt;</c>) too, in one pass of linear cost.</summary>
internal static class EntityDecoder
{
    private const int LongestName = 32;

    public static string Decode(string text)
    {
        var next = text.IndexOf('&', StringComparison.Ordinal);
        if (next < 0)
            return text;

        var decoded = new StringBuilder(text.Length);
        var at = 0;
        while (next >= 0)
        {
            decoded.Append(text, at, next - at);
            at = DecodeAt(text, next + 1, decoded);
            next = text.IndexOf('&', at);
        }
        return decoded.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Decodes what follows an ampersand; an ampersand that comes out of it begins the next entity.</summary>
    private static int DecodeAt(string text, int at, StringBuilder decoded)
    {
        while (true)
        {
            var length = text.AsSpan(at, Math.Min(LongestName, text.Length - at)).IndexOf(';');
            if (length <= 0 || Find(text.AsSpan(at, length)) is not { } found)
            {
                decoded.Append('&');
                return at;
            }
            at += length + 1;
            if (found != "&")
            {
                decoded.Append(found);
                return at;
            }
        }
    }

    private static string? Find(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '#')
                return null;
        }
        var entity = $"&{name};";
        var decoded = WebUtility.HtmlDecode(entity);
        return decoded == entity ? null : decoded;
    }
}
