using System.Text;
using ChatBot.Language.Unicode;

namespace ChatBot.Articles.Cleaning;

/// <summary>
/// Makes raw text fit to be kept and quoted: entities decoded, control and zero-width characters gone, white space folded, letters
/// composed (NFC), lines of page furniture dropped, one line feed between paragraphs. Words are never changed.
/// </summary>
/// <remarks>Idempotent: <c>Clean(Clean(text)) == Clean(text)</c>. Linear in the length of the text.</remarks>
public static class TextCleaner
{
    /// <summary>
    /// Goes into every content hash: raise it when cleaning or structure changes, and articles are read anew.
    /// </summary>
    public const int Version = 1;

    /// <summary>Entities hidden in entities: each pass uncovers one layer, and honest text has one or two.</summary>
    private const int MostPasses = 8;

    /// <summary>Cleans a text of any length; what is left of a text without letters or digits is empty.</summary>
    public static string Clean(string text) => DropFurniture(CleanCharacters(text));

    /// <summary>Cleans a title, a name or another value that is one line.</summary>
    public static string CleanLine(string value) => CleanCharacters(value).Replace('\n', ' ');

    private static string CleanCharacters(string text)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var cleaned = NormalForm.C.Normalize(WhiteSpace.Fold(EntityDecoder.Decode(text)));
            if (cleaned == text || !cleaned.Contains('&', StringComparison.Ordinal))
                return cleaned;
            text = cleaned;
        }
        return text;
    }

    private static string DropFurniture(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (Boilerplate.Is(line))
                continue;
            if (kept.Length > 0)
                kept.Append('\n');
            kept.Append(line);
        }
        return kept.Length == text.Length ? text : kept.ToString();
    }
}
