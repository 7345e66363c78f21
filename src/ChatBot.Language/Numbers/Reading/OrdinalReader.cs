using ChatBot.Language.Words;

namespace ChatBot.Language.Numbers.Reading;

/// <summary>Reads ordinals in words: "third", "twenty-first". "Second" may be a unit of time, "first" an adverb.</summary>
internal static class OrdinalReader
{
    public static (double Value, int Last)? At(ReadSentence text, int first)
    {
        var word = text.WordAt(first);
        if (NumberTable.Ordinals.TryGetValue(word, out var value))
            return IsOrdinal(text, first) ? (value, first) : null;
        // "Twenty-first".
        return NumberTable.Cardinals.TryGetValue(word, out var tens) && tens >= 20 && text.IsJoined(first) && text.Between(first) is "-"
            && NumberTable.Ordinals.TryGetValue(text.WordAt(first + 1), out var ones) && ones < 10
                ? (tens + ones, first + 1)
                : null;
    }

    private static bool IsOrdinal(ReadSentence text, int at) =>
        text.WordAt(at) switch
        {
            "second" => !(text.WordAt(at - 1) is "a" or "per" or "each" or "split" or "every"
                && (text.EndsClause(at) || text.WordAt(at + 1) is "of" or "later" or "ago" or "or" or "before" or "after")),
            "first" => text.WordAt(at - 1) is "the" or "a" || Determiners.IsTheirs(text.WordAt(at - 1)),
            _ => true,
        };
}
