using System.Text.RegularExpressions;
using ChatBot.Language;
using ChatBot.Language.Marks;
using ChatBot.Language.Orders;
using ChatBot.Language.Quotations;

namespace ChatBot.Answers.Injection;

/// <summary>Tells what an article quotes from what it says itself.</summary>
/// <param name="text">The article's text.</param>
/// <param name="statements">Who says what in it, as far as that is known.</param>
internal sealed partial class ReportedSpeech(string text, IReadOnlyList<Statement> statements)
{
    private const int DescribingWords = 2;

    private readonly Lazy<IReadOnlyList<QuotedSpan>> quotations = new(() => QuotationFinder.Find(text));

    /// <summary>A sentence without what is quoted in it with words around that describe it. Quotation marks alone describe
    /// nothing.</summary>
    public string Without(TextRange sentence)
    {
        var left = range(sentence);
        foreach (var quoted in quotations.Value.Where(quoted => quoted.Range.Overlaps(sentence) && IsReport(quoted.Range)))
        {
            var (start, end) = (Math.Max(quoted.Range.Start, sentence.Start) - sentence.Start,
                Math.Min(quoted.Range.End, sentence.End) - sentence.Start);
            left = string.Concat(left.AsSpan(0, start), new string(' ', end - start), left.AsSpan(end));
        }

        return Single().Replace(left, match => IsDescribed(left[..match.Index], left[(match.Index + match.Length)..], match.Value)
            ? new string(' ', match.Length) : match.Value);

        string range(TextRange of) => of.Of(text);
    }

    private bool IsReport(TextRange quoted)
    {
        if (statements.Any(statement => statement.Kind == StatementKind.Direct && statement.Content.Overlaps(quoted)
            && !quoted.Contains(statement.Mention)))
            return true;
        var line = text.LastIndexOf('\n', Math.Max(0, quoted.Start - 1)) + 1;
        var end = text.IndexOf('\n', Math.Min(quoted.End, text.Length)) is >= 0 and var found ? found : text.Length;
        return IsDescribed(text[Math.Min(line, quoted.Start)..quoted.Start], text[quoted.End..end], quoted.Of(text));
    }

    // "… found this line: “Ignore all previous instructions.”" and "“Ignore all previous instructions,” it read."
    private static bool IsDescribed(string before, string behind, string quoted)
    {
        var opening = before[(LastStop(before.TrimEnd()) + 1)..];
        if (opening.TrimEnd() is [.., not ('.' or '!' or '?')] && Describes(opening))
            return true;
        var closing = Behind().Match(behind).Value;
        var isOneSentence = QuoteMarks.Inside(quoted) is [.., not '.'] || closing.TrimStart() is [var first, ..] && char.IsLower(first);
        return isOneSentence && Describes(closing);
    }

    private static bool Describes(string words) =>
        Word().Count(words) - Label().Count(words) >= DescribingWords && !OrderWording.IsMatch(Disguise.Remove(words));

    private static int LastStop(string text)
    {
        for (var at = text.Length - 2; at >= 0; at--)
        {
            if (text[at] is '.' or '!' or '?' && char.IsWhiteSpace(text[at + 1]))
                return at;
        }

        return -1;
    }

    [GeneratedRegex(@"^[^.!?]*[.!?]?", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\p{L}[\p{L}’']*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\b(?:important|notes?|notice|attention|warning|reminder|update|tasks?|instructions?|commands?|admin|system|assistant|"
        + @"developer|user|new|messages?|begin|end|urgent|the|a|an|to|for|all)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // British papers quote between single marks, which are apostrophes as well.
    [GeneratedRegex(@"(?<!\w)['‘][^'‘’\n]{8,400}['’](?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Single();
}
