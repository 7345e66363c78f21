using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Language.Dates;

namespace ChatBot.Host.Web.Pages;

/// <summary>Days and moments as pages show them: written for a reader, with the form that a program reads beside it. As markup.</summary>
internal static partial class PageDate
{
    /// <summary>Such as 8 April 2024, where it was at that moment.</summary>
    public static string Day(DateTimeOffset at) =>
        Mark(at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), WrittenDay.Write(at));

    /// <summary>Such as 8 April 2024, 16:05 UTC.</summary>
    public static string Moment(DateTimeOffset at) => Mark(
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{WrittenDay.Write(at.ToUniversalTime())}, {at.UtcDateTime:HH:mm} UTC"));

    /// <summary>A text, not yet encoded, with the days that are written out in it.</summary>
    public static string InText(string text)
    {
        var markup = new StringBuilder();
        var reached = 0;
        foreach (var written in Written().EnumerateMatches(text))
        {
            var day = text.Substring(written.Index, written.Length);
            if (WrittenDay.Read(day) is not { } known)
                continue;
            markup.Append(Page.Encode(text[reached..written.Index]))
                .Append(Mark(known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day));
            reached = written.Index + written.Length;
        }

        return markup.Append(Page.Encode(text[reached..])).ToString();
    }

    private static string Mark(string read, string written) => $"<time datetime=\"{read}\">{Page.Encode(written)}</time>";

    [GeneratedRegex(@"\b[0-9]{1,2} [A-Z][a-z]{2,8} [0-9]{4}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
