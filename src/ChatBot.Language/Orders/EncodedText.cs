using System.Buffers;
using System.Text;

namespace ChatBot.Language.Orders;

/// <summary>Text that is written so that a program can read it and a person cannot: base64 and hexadecimal of sentences.</summary>
public static class EncodedText
{
    // Shorter runs are words, names of files and numbers; a sentence of five words takes 32 characters of base64.
    private const int Shortest = 24;

    private static readonly SearchValues<char> Code =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=");

    public static bool IsIn(ReadOnlySpan<char> sentence)
    {
        while (sentence.Length >= Shortest)
        {
            var start = sentence.IndexOfAny(Code);
            if (start < 0)
                return false;
            sentence = sentence[start..];
            var end = sentence.IndexOfAnyExcept(Code);
            var run = end < 0 ? sentence : sentence[..end];
            if (run.Length >= Shortest && (IsText(OfBase64(run)) || IsText(OfHexadecimal(run))))
                return true;
            sentence = sentence[run.Length..];
        }

        return false;
    }

    private static byte[] OfBase64(ReadOnlySpan<char> run)
    {
        var code = run.ToString().TrimEnd('=').Replace('-', '+').Replace('_', '/');
        var bytes = new byte[code.Length];
        return Convert.TryFromBase64String(code[..(code.Length / 4 * 4)], bytes, out var written) ? bytes[..written] : [];
    }

    private static byte[] OfHexadecimal(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            if (!char.IsAsciiHexDigit(c))
                return [];
        }

        return Convert.FromHexString(run[..(run.Length / 2 * 2)]);
    }

    // Words with spaces between, and nothing that cannot be printed: a long word or an address does not decode to that.
    private static bool IsText(byte[] bytes)
    {
        if (bytes.Length < Shortest / 2)
            return false;
        var text = Encoding.UTF8.GetString(bytes);
        return text.All(c => c != '\uFFFD' && (!char.IsControl(c) || char.IsWhiteSpace(c))) && text.Count(c => c == ' ') >= 2;
    }
}
