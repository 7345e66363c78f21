using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification;
using ChatBot.Language.Dates;

namespace ChatBot.Learning.Trials.Rephrasings;

/// <summary>A weekday or "yesterday" as the date that it was, "March 4" as "4 March".</summary>
internal static partial class DateRewritten
{
    public static string? Of(GoldSentence gold)
    {
        var text = gold.Text;
        if (MonthDay().Matches(text).FirstOrDefault(match => !Rephraser.IsQuoted(text, match.Index, match.Length)) is { } date)
            return $"{text[..date.Index]}{date.Groups["day"].Value} {date.Groups["month"].Value}"
                + $"{(date.Groups["year"] is { Success: true } year ? " " + year.Value : "")}{text[(date.Index + date.Length)..]}";
        if (gold.Article.Day is not { } published)
            return null;
        var known = DateReader.Read(text, published, looksBack: false)
            .FirstOrDefault(words => words.Kind is DateKind.Weekday or DateKind.Today
                || (words.Kind == DateKind.Counted && words.Days[0].First == words.Days[0].Last));
        if (known is null || known.Range.Start == 0 || Rephraser.IsQuoted(text, known.Range.Start, known.Range.Length))
            return null;
        var written = WrittenDay.Write(known.Days[0].First);
        var isTied = Regex.IsMatch(text[..known.Range.Start], @"\b(?:on|by|until|since|of|from|before|after|for)(?: \w+)? $",
            RegexOptions.CultureInvariant);
        var isOwner = known.Range.End < text.Length && text[known.Range.End] is '\'' or '’';
        return isOwner ? null : $"{text[..known.Range.Start]}{(isTied ? "" : "on ")}{written}{text[known.Range.End..]}";
    }

    [GeneratedRegex(@"\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December) "
        + @"(?<day>\d{1,2})(?:, (?<year>\d{4}))?\b(?![:\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();
}
