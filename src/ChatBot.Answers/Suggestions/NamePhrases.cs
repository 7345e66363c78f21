using System.Buffers;
using ChatBot.Language;
using ChatBot.Language.Marks;
using ChatBot.Language.Names;

namespace ChatBot.Answers.Suggestions;

/// <summary>Which names of a sentence a question may be asked about, such as "Fox News" or "the Kremlin", and how a question writes
/// them.</summary>
internal static class NamePhrases
{
    private const int LongestName = 4;
    private const int ShortestName = 3;
    private static readonly SearchValues<char> Ties = SearchValues.Create("+/&-‑_@#");

    /// <summary>In order, with the article before them. What opens the sentence and may be any word is left out.</summary>
    public static IEnumerable<TextRange> In(ReadSentence sentence) =>
        sentence.Names
            .Where(name => name.Certainty is NameCertainty.Told && name.Length is > 0 and <= LongestName && !IsPart(sentence, name))
            .Select(name => name.ArticledRange);

    /// <summary>The phrase as a question writes it: "the" in small letters.</summary>
    public static string Written(string phrase) => phrase.StartsWith("The ", StringComparison.Ordinal) ? $"the {phrase[4..]}" : phrase;

    /// <summary>Whether a name is what a reader's eye cuts out of something longer: "LGBTQ" of "anti-LGBTQ+ laws", "Medicaid Services" of
    /// "the Centers for Medicare and Medicaid Services".</summary>
    public static bool IsCut(ReadSentence sentence, WrittenName name)
    {
        var (start, end) = (name.Range.Start, name.Range.End);
        if ((start > 0 && Ties.Contains(sentence.Text[start - 1])) || (end < sentence.Text.Length && Ties.Contains(sentence.Text[end])))
            return true;
        // "Called it 'Obamacare Medicaid'".
        if (start > 0 && end < sentence.Text.Length
            && QuoteMarks.MayOpen(sentence.Text[start - 1]) && QuoteMarks.MayClose(sentence.Text[end]))
            return true;
        var before = name.First - 1;
        return before > 0 && sentence.IsJoined(before) && sentence.IsJoined(before - 1) && sentence.Tokens[before - 1].IsCapitalised
            && sentence.WordAt(before) is "and" or "of" or "for";
    }

    // "St." and "U.S." are not names to ask for, and "the Nigerian government" is not about a Nigerian.
    private static bool IsPart(ReadSentence sentence, WrittenName name)
    {
        var last = sentence.Tokens[name.Last].Range;
        if (name.Range.Length < ShortestName || last.Of(sentence.Text).Contains('.', StringComparison.Ordinal))
            return true;
        if (last.End < sentence.Text.Length - 1 && sentence.Text[last.End] is '.' or '-' or '‑')
            return true;
        return name.Kind is NameKind.People && name.Last + 1 < sentence.Tokens.Count
            && !sentence.Tokens[name.Last + 1].IsFunctionWord && sentence.Between(name.Last) is " ";
    }
}
