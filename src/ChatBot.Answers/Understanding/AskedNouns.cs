using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding;

/// <summary>What kind of phrase answers a question by the noun or verb it asks with: "what was the price", "how much did they pay", "what
/// is the dog called".</summary>
internal static class AskedNouns
{
    // "What was the last known price": so many words may stand before the noun.
    private const int Farthest = 5;

    // "Charge small hospitals for": so many words may tell who is paid or pays.
    private const int MostPaid = 3;

    private static readonly FrozenDictionary<string, ExpectedAnswer> Nouns = Read("noun");
    private static readonly FrozenDictionary<string, ExpectedAnswer> Verbs = Read("verb");
    private static readonly FrozenDictionary<string, ExpectedAnswer> Sums = Read("sum");
    private static readonly FrozenDictionary<string, ExpectedAnswer> Spending = Read("spending");
    private static readonly FrozenDictionary<string, ExpectedAnswer> Clauses = Read("clause");
    private static readonly FrozenDictionary<string, ExpectedAnswer> Much = Read("much");
    private static readonly FrozenDictionary<string, ExpectedAnswer> Degrees = Read("degree");
    private static readonly FrozenSet<string> Being = FrozenSet.Create(StringComparer.Ordinal, "is", "was", "are", "were", "'s", "s");

    /// <summary>Of a question that asks with "how much", behind these words; null where none of its words tells.</summary>
    /// <param name="rest">What stands behind them.</param>
    public static ExpectedAnswer? OfHowMuch(string rest)
    {
        var tokens = TextAnalyzer.Tokens(rest);
        // "How much grain was sold" asks for no money, "how much extra revenue" does.
        var counted = tokens.SkipWhile(token => Degrees.ContainsKey(token.Word)).TakeWhile(token => !token.IsFunctionWord).ToList();
        return counted.Count > 0 ? First(counted.Take(1), Much) ?? First(counted, Nouns) : First(tokens, Verbs) ?? First(tokens, Nouns);
    }

    /// <summary>Of a question that asks with "how big" or its like, behind these words: "how high is the fine"; null where none of its
    /// words tells.</summary>
    /// <param name="rest">What stands behind them.</param>
    public static ExpectedAnswer? OfHowBig(string rest) =>
        TextAnalyzer.Tokens(rest) is [{ Word: "a" or "an" }, ..] and var tokens ? First(tokens.Skip(1).Take(1), Nouns) : OfWhat(rest);

    /// <summary>Of a question that asks with "what", behind this word; null where it asks for no such noun.</summary>
    /// <param name="rest">What stands behind it.</param>
    public static ExpectedAnswer? OfWhat(string rest)
    {
        var tokens = TextAnalyzer.Tokens(rest);
        if (tokens.Count < 2)
            return null;
        if (tokens[1].IsFunctionWord && Sums.TryGetValue(tokens[0].Word, out var sum))
            return sum;
        if (!Being.Contains(tokens[0].Word))
            return tokens[0].IsFunctionWord ? OfSpending(tokens) : null;
        // "What is the reason for the price": what is asked for stands before the first preposition.
        var asked = tokens.Skip(1).Take(Farthest).TakeWhile(token => !IsPreposition(token.Word)).ToList();
        return First(asked.TakeLast(1), Nouns) ?? OfSpending(tokens);
    }

    /// <summary>Of a question without a question word, "monthly price of a cookbook": what the noun before its first preposition asks for;
    /// null where that tells nothing.</summary>
    /// <param name="text">The question.</param>
    public static ExpectedAnswer? OfOpening(string text)
    {
        var tokens = TextAnalyzer.Tokens(text);
        var asked = tokens.TakeWhile(token => !IsPreposition(token.Word)).ToList();
        return asked.Count <= Farthest && asked.Count < tokens.Count ? First(asked.TakeLast(1), Nouns) : null;
    }

    // "What has the county spent on lawyers", "what will she earn", but not "what is it paying for" nor "what did they pay him to do".
    private static ExpectedAnswer? OfSpending(IReadOnlyList<TextToken> tokens)
    {
        var at = tokens.ToList().FindIndex(token => Spending.ContainsKey(token.Word));
        // "What do they leave out when they pay for a birth" asks for no sum.
        if (at < 1 || tokens.Take(at).Any(token => Clauses.ContainsKey(token.Word)))
            return null;
        // "Pay the widow for her house".
        var whom = tokens.Skip(at + 1).TakeWhile(token => !token.IsFunctionWord || token.Word is "the" or "a" or "its" or "their").Count();
        var next = at + 1 + (whom <= MostPaid ? whom : 0);
        return at == tokens.Count - 1 || (next < tokens.Count - 1 && tokens[next].Word is "for" or "on" or "in" or "per" or "as" or "at")
            ? Spending[tokens[at].Word] : null;
    }

    private static bool IsPreposition(string word) =>
        word is "of" or "for" or "in" or "on" or "at" or "to" or "by" or "with" or "from" or "about" or "that" or "who"
        or "which" or "when";

    private static ExpectedAnswer? First(IEnumerable<TextToken> tokens, FrozenDictionary<string, ExpectedAnswer> kinds)
    {
        foreach (var token in tokens)
        {
            if (kinds.TryGetValue(token.Word, out var kind))
                return kind;
        }

        return null;
    }

    private static FrozenDictionary<string, ExpectedAnswer> Read(string part) =>
        WordTable.Lines(typeof(AskedNouns).Assembly, "Understanding/asked-nouns.tsv")
        .Select(line => line.Split('\t'))
        .Where(line => line[0] == part)
        .SelectMany(line => line[2].Split(' ').Select(word => (word, kind: Enum.Parse<ExpectedAnswer>(line[1], ignoreCase: true))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.kind, StringComparer.Ordinal);
}
