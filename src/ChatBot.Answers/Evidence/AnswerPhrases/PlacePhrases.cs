using System.Text.RegularExpressions;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>Named places that something is in, at or near.</summary>
internal static partial class PlacePhrases
{
    /// <summary>Whether a kind of place is asked for: "which city", "what country".</summary>
    public static bool AreAsked(AskedWords asked) =>
        asked.After("what", "which")
        is { Word: "city" or "town" or "country" or "state" or "county" or "village" or "continent" or "island" or "province" or "place" };

    public static TextRange? Find(AskedWords asked, ReadSentence read)
    {
        var sentence = read.Text;
        var places = Joined(sentence, WholeNames.In(read)).Where(name => Locates().IsMatch(sentence[..name.Start]));
        return PhraseFinder.OnlyNew(asked, sentence, places) is { } place && IsWhole(sentence, place) ? place : null;
    }

    // Not "Longwood Medical" of "Longwood Medical and Academic Area", "Millingen" of "Millingen aan de Rijn" or "Berlin" of "Berlin's
    // east".
    private static bool IsWhole(string sentence, TextRange place)
    {
        var behind = sentence[place.End..];
        return !GoesOn().IsMatch(behind)
            && (behind.Length == 0 || behind[0] != ' ' || TextAnalyzer.Tokens(behind) is [] or [{ IsFunctionWord: true }, ..]);
    }

    // "Berlin, Germany" is one place.
    private static List<TextRange> Joined(string sentence, List<TextRange> names)
    {
        var joined = new List<TextRange>();
        foreach (var name in names)
        {
            if (joined.Count > 0 && sentence[joined[^1].End..name.Start] == ", ")
                joined[^1] = TextRange.Between(joined[^1].Start, name.End);
            else
                joined.Add(name);
        }

        return joined;
    }

    [GeneratedRegex(@"^(?:['’-]|,? (?:and|or|&) )", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside)\s+(?:the\s+)?(?:(?:city|town|village|state|island|port|"
        + @"capital)\s+of\s+)?(?:(?:downtown|central|northern|southern|eastern|western|nearby)\s+)?$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Locates();
}
