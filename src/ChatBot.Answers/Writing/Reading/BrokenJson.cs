using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Answers.Writing.Reading;

/// <summary>Sentences out of JSON that is broken: strings that are not escaped, brackets that are missing, a reply that was cut
/// off.</summary>
internal static partial class BrokenJson
{
    public static IReadOnlyList<WrittenSentence> Read(string json)
    {
        var sentences = new List<WrittenSentence>();
        var texts = Text().Matches(json);
        for (var i = 0; i < texts.Count; i++)
        {
            var behind = json[(texts[i].Index + texts[i].Length)..(i + 1 < texts.Count ? texts[i + 1].Index : json.Length)];
            var (text, marked) = Markers.Take(Unescape(texts[i].Groups["text"].Value));
            var named = Passage().Matches(behind).Select(match => int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture))
                .Concat(marked).Distinct();
            if (PlainText.Of(text) is { Length: > 0 } plain)
                sentences.Add(new(plain, [.. named.Select(number => new NamedSource(number, null))]));
        }

        return sentences;
    }

    private static string Unescape(string text) =>
        text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", " ", StringComparison.Ordinal);

    // A text ends at a quotation mark that a comma or a bracket stands behind; one that was cut off is no sentence.
    [GeneratedRegex(@"""(?:text|sentence)""\s*:\s*""(?<text>(?:[^""\\]|\\.|""(?!\s*[,}\]]))*)""\s*[,}\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Text();

    [GeneratedRegex(@"""(?:passage|number|id)""\s*:\s*""?(?<n>\d{1,4})", RegexOptions.CultureInvariant)]
    private static partial Regex Passage();
}
