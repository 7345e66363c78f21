using System.Text.RegularExpressions;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Outlets;

/// <summary>Parts a question that asks what several sources report into what it asks of each.</summary>
public static partial class SourceParts
{
    private const int WordsOfItsOwn = 3;

    /// <summary>What is asked of each source, without the words that name it; one for each mention, at most
    /// <paramref name="most"/>.</summary>
    public static IReadOnlyList<(string Text, AskedSource Source)> Split(string question, IReadOnlyList<SourceMention> mentions, int most)
    {
        var parts = new List<(string Text, AskedSource Source)>();
        var starts = Starts(question, mentions);
        for (var i = 0; i < mentions.Count && parts.Count < most; i++)
        {
            var clause = TextRange.Between(starts[i], i + 1 < mentions.Count ? starts[i + 1] : question.Length);
            var text = Without(question, clause, mentions);
            // "… covered by both Fortune and TechCrunch": the second one is asked all of it too.
            if (Words(text) < WordsOfItsOwn)
                text = Without(question, new(0, question.Length), mentions);
            if (!parts.Exists(part => part.Text == text && part.Source.Name == mentions[i].Source.Name))
                parts.Add((text, mentions[i].Source));
        }

        return parts;
    }

    private static List<int> Starts(string question, IReadOnlyList<SourceMention> mentions)
    {
        var starts = new List<int> { 0 };
        for (var i = 1; i < mentions.Count; i++)
        {
            var from = mentions[i - 1].Phrase.End;
            var between = question[from..Math.Max(from, mentions[i].Phrase.Start)];
            var contrast = Contrast().Matches(between).LastOrDefault();
            var joints = Joint().Matches(between);
            var seam = contrast ?? (mentions[i].Follows ? joints.FirstOrDefault() : joints.LastOrDefault());
            starts.Add(seam is null ? mentions[i].Phrase.Start : from + seam.Index);
        }

        return starts;
    }

    private static string Without(string question, TextRange clause, IReadOnlyList<SourceMention> mentions)
    {
        var text = clause.Of(question);
        foreach (var mention in mentions.Where(mention => clause.Overlaps(mention.Phrase)).Reverse())
        {
            var start = Math.Max(0, mention.Phrase.Start - clause.Start);
            var end = Math.Min(text.Length, mention.Phrase.End - clause.Start);
            text = $"{text[..start].TrimEnd()} {mention.Stand} {text[end..].TrimStart()}";
        }

        return Space().Replace(Opening().Replace(text, ""), " ").Trim(' ', ',', ';', '?', '.') + "?";
    }

    private static int Words(string text) => TextAnalyzer.Tokens(text).Count(token => !token.IsFunctionWord);

    [GeneratedRegex(@",?\s*\b(?:while|whereas|whilst|as\s+opposed\s+to|compared\s+(?:to|with)|in\s+contrast\s+to|versus|than)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contrast();

    [GeneratedRegex(@"\s*[,;]\s*(?:(?:and|but|or)\s)?|\s+(?:and|but|or)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\W*(?:(?:and|but|or|while|whereas|whilst|than|as\s+opposed\s+to|compared\s+(?:to|with)|in\s+contrast\s+to|"
        + @"versus)\b\W*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
