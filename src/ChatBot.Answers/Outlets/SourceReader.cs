using System.Text.RegularExpressions;
using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Outlets;

/// <summary>
/// Finds where a question names who published what it asks for. A name counts only with words that make it a source ("article from",
/// "according to", "reports that"): "Did Fortune magazine sack its editor?" asks about Fortune, of whoever reports it.
/// </summary>
public static partial class SourceReader
{
    /// <summary>The mentions from left to right.</summary>
    public static IReadOnlyList<SourceMention> Read(string question, OutletNames outlets)
    {
        var mentions = new List<SourceMention>();
        foreach (var (range, frame) in outlets.Find(question))
        {
            if (Mention(question, range, frame) is { } mention)
                mentions.Add(mention);
        }

        foreach (Match match in Unknown().Matches(question))
        {
            var name = match.Groups["name"];
            var range = new TextRange(name.Index, name.Length);
            if (mentions.TrueForAll(mention => !mention.Phrase.Overlaps(range)) && IsOutlet(name.Value)
                && Mention(question, range, null) is { } mention)
                mentions.Add(mention);
        }

        return [.. mentions.OrderBy(mention => mention.Phrase.Start)];
    }

    private static bool IsOutlet(string name)
    {
        var words = TextAnalyzer.Tokens(name).Select(token => token.Word).ToList();
        return WorldOutlets.Contains(words is ["the", ..] ? words[1..] : words);
    }

    private static SourceMention? Mention(string text, TextRange name, SearchFrame? frame)
    {
        var quoted = name.Start > 0 && Marks.Contains(text[name.Start - 1]);
        var start = quoted ? name.Start - 1 : name.Start;
        var end = name.End < text.Length && Marks.Contains(text[name.End]) && (quoted || !IsPossessive(text, name.End))
            ? name.End + 1 : name.End;
        var (before, after) = (text[..start], text[end..]);
        var spelt = name.Of(text) is ['t', 'h', 'e', ' ', .. var bare] ? bare : name.Of(text);

        if (PaperBefore().Match(before) is { Success: true } paper)
            return new(new(spelt, frame, true), TextRange.Between(paper.Index, end), "it");
        if (PaperAfter().Match(after) is { Success: true } papers && !(papers.Value.TrimStart() is "report" && Asking().IsMatch(before)))
            return new(new(spelt, frame, true), TextRange.Between(start - Article().Match(before).Length, end + papers.Length), "it");
        if (According().Match(before) is { Success: true } according)
            return new(new(spelt, frame, true), TextRange.Between(according.Index, end), "");
        if (frame is not null && char.IsUpper(spelt[0]) && (Reports().IsMatch(after) || ListBefore().IsMatch(before)))
            return new(new(spelt, frame, false), TextRange.Between(start, end), Reports().IsMatch(after) ? "it" : "");
        return null;
    }

    private static bool IsPossessive(string text, int at) => text.AsSpan(at) is ['\'' or '’', 's', ..];

    private const string Marks = "'\"‘’“”";

    private const string Paper =
        @"(?:articles?|reports?|story|stories|pieces?|coverage|columns?|reviews?|posts?|analysis|reporting|interview)";

    [GeneratedRegex(
        @"(?:\b(?:the|an?|another|any|this|that|its|one)\s+)?(?:\w+\s+)?\b(?:" + Paper
        + @"|another|one)\s+(?:published\s+|printed\s+|written\s+)?(?:from|by|in|of)\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PaperBefore();

    // "The Gazette reports that": a verb, and no paper.
    [GeneratedRegex(@"^(?:['’]s?)?\s+(?!reports?\s+(?:that|about|how|why|who|what)\b)(?:(?!reports?\b)\w+\s+)?" + Paper + @"\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PaperAfter();

    [GeneratedRegex(@"\b(?:does|did|do|has|have|will)\s+(?:the\s+)?['""‘“]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"(?:\b(?:the|an?|another)\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(
        @",?\s*\b(?:also\s+)?(?:as\s+)?(?:according\s+to|(?:reported|covered|discussed|mentioned|described|portrayed|detailed|depicted|"
        + @"speculated|reviewed|criticized|criticised|featured|cited|published|noted|stated)\s+(?:by|in|on)(?:\s+both)?)\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex According();

    [GeneratedRegex(
        @"^\s+(?:(?:has|have|had|also|first|later|recently)\s+)*(?:reports?|reported|say|says|said|writes?|wrote|describes?|described|"
        + @"claims?|claimed|suggests?|suggested|mentions?|mentioned|publish(?:es|ed)?|" +
        @"argues?|argued|indicates?|indicated|discuss(?:es|ed)?|portrays?|portrayed|states?|stated|notes?|noted|covers?|covered|tell|"
        + @"tells|told|think|thinks)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reports();

    [GeneratedRegex(@"\b(?:by|in|from)\s+(?:both\s+)?(?:[\p{Lu}'‘“""][\w.'’”""|-]*,?\s+|and\s+|the\s+)+$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ListBefore();

    [GeneratedRegex(@"(?<name>\b(?:The\s+)?\p{Lu}[\w&.]*(?:\s+(?:of\s+|la\s+|the\s+)?\p{Lu}[\w&.]*){0,3})", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();
}
