using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Frames;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Forms;

/// <summary>A list that is asked of several articles: "which companies cut jobs", "who has resigned".</summary>
/// <param name="Kind">What its items are.</param>
/// <param name="IsDone">Whether what is asked has to have happened: "has", "have".</param>
public sealed record AskedItems(ItemKind Kind, bool IsDone)
{
    private const int MostBefore = 4;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds =
        WordTable.Kinds(typeof(AskedItems).Assembly, "Understanding/Forms/items.tsv");

    private static readonly ItemKind[] All = Enum.GetValues<ItemKind>();

    /// <summary>The list that a question asks for, and what is told of its items; null where it asks for none.</summary>
    public static (AskedItems Items, string Doing)? Read(string text)
    {
        var tokens = TextAnalyzer.Tokens(text);
        if (tokens.Count < 3 || !Kinds["opening"].Contains(tokens[0].Word) || tokens.Any(token => NegationWords.IsNo(token.Word)))
            return null;
        var isWho = tokens[0].Word == "who";
        if (isWho && !Kinds["several"].Contains(tokens[1].Word))
            return null;
        // "Who has bought the Sarn shipyard?" asks for one.
        if (isWho && tokens[1].Word is "has" or "have" && tokens.Skip(2).Any(token => token.IsCapitalised))
            return null;
        var noun = isWho ? 0
            : Enumerable.Range(1, Math.Min(MostBefore, tokens.Count - 1)).FirstOrDefault(at => KindOf(tokens[at].Word) is not null);
        if (!isWho && noun == 0)
            return null;
        var at = noun + 1;
        while (at < tokens.Count && (Kinds["joining"].Contains(tokens[at].Word) || (isWho && at == 1)))
            at++;
        if (at >= tokens.Count || Kinds["asking"].Contains(tokens[at].Word))
            return null;
        // "Which German companies": what tells which of them is a part of what is asked.
        var which = isWho ? []
            : tokens.Skip(1).Take(noun - 1).Where(token => !Kinds["leading"].Contains(token.Word)).Select(token => token.Range.Of(text));
        var doing = string.Join(' ', which.Append(text[tokens[at].Range.Start..].TrimEnd(' ', '?', '.', '!')));
        var isDone = tokens.Skip(noun + 1).Take(at - noun - 1).Any(token => token.Word is "has" or "have" or "had");
        return (new(isWho ? ItemKind.Person : KindOf(tokens[noun].Word)!.Value, isDone), doing);
    }

    private static ItemKind? KindOf(string word)
    {
        var found = Array.FindIndex(All, kind => Kinds[kind.ToString().ToLowerInvariant()].Contains(word));
        return found < 0 ? null : All[found];
    }
}
