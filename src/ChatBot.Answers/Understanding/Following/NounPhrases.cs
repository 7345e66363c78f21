using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>
/// Finds the common nouns that a question is about by the article before them. Where the verb begins behind them is told by the auxiliary
/// before them ("will the battery plant cost") and by the verbs that questions about the news are made of.
/// </summary>
internal static class NounPhrases
{
    private static readonly FrozenSet<string> Verbs = Terms("Understanding/Following/verbs.txt");
    private static readonly FrozenSet<string> Adverbs = Terms("Understanding/Following/adverbs.txt");
    private static readonly FrozenSet<string> BaseAuxiliaries =
        ["did", "does", "do", "will", "would", "can", "could", "shall", "should", "may", "might", "must"];
    private static readonly FrozenSet<string> Auxiliaries = ["is", "are", "was", "were", "has", "have", "had", "been", "be"];

    /// <summary>In order; names with an article ("the Kremlin") are none.</summary>
    public static IReadOnlyList<NounPhrase> In(string text)
    {
        var tokens = TextAnalyzer.Tokens(text);
        var found = new List<NounPhrase>();
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (!IsDetermined(tokens[at]) || Last(text, tokens, at) is not { } last)
                continue;
            if (!tokens[last].IsCapitalised)
                found.Add(Phrase(text, tokens, at, last));
            at = last;
        }

        return found;
    }

    private static bool IsDetermined(TextToken token) =>
        Determiners.IsArticle(token.Word) || Determiners.IsPossessive(token.Word) || Determiners.IsPointing(token.Word);

    private static NounPhrase Phrase(string text, IReadOnlyList<TextToken> tokens, int article, int last)
    {
        var owner = default(TextRange);
        if (last + 2 < tokens.Count && tokens[last + 1].Word == "of" && IsJoined(text, tokens, last + 1))
        {
            var first = IsDetermined(tokens[last + 2]) ? last + 3 : last + 2;
            if (first < tokens.Count && !tokens[first].IsFunctionWord)
            {
                var end = first;
                while (end + 1 < tokens.Count && IsJoined(text, tokens, end) && !tokens[end + 1].IsFunctionWord
                    && !Verbs.Contains(tokens[end + 1].Term) && !Adverbs.Contains(tokens[end + 1].Term))
                    end++;
                owner = TextRange.Between(tokens[last + 2].Range.Start, tokens[end].Range.End);
            }
        }

        return new(
            TextRange.Between(tokens[article].Range.Start, tokens[last].Range.End),
            TextRange.Between(tokens[article + 1].Range.Start, tokens[last].Range.End),
            tokens[last].Range,
            owner);
    }

    // The last word of the nouns behind an article; null where none stand there.
    private static int? Last(string text, IReadOnlyList<TextToken> tokens, int article)
    {
        var end = article + 1;
        while (end < tokens.Count && !tokens[end].IsFunctionWord && !Adverbs.Contains(tokens[end].Term)
            && (end == article + 1 || IsJoined(text, tokens, end - 1)))
            end++;
        if (end == article + 1 || !IsJoined(text, tokens, article))
            return null;
        var before = article > 0 ? tokens[article - 1].Word : "";
        var last = end - 1;
        if (BaseAuxiliaries.Contains(before))
        {
            // Behind "will the transport strike" a verb has to come, known or not, the last that may be one: "last".
            var verb = Enumerable.Range(article + 2, Math.Max(0, end - article - 2))
                .LastOrDefault(word => Verbs.Contains(tokens[word].Term) && !tokens[word].IsCapitalised);
            return verb > 0 ? verb - 1 : Math.Max(article + 1, last - 1);
        }

        var isPredicate = Verbs.Contains(tokens[last].Term) || tokens[last].Word.EndsWith("ed", StringComparison.Ordinal);
        return last > article + 1 && Auxiliaries.Contains(before) && isPredicate ? last - 1 : last;
    }

    private static bool IsJoined(string text, IReadOnlyList<TextToken> tokens, int word) =>
        word + 1 < tokens.Count && text.AsSpan(tokens[word].Range.End, tokens[word + 1].Range.Start - tokens[word].Range.End) is " " or "-";

    private static FrozenSet<string> Terms(string table) =>
        WordTable.Words(typeof(NounPhrases).Assembly, table).Select(TextAnalyzer.TermOf).ToFrozenSet(StringComparer.Ordinal);
}
