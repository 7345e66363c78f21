using ChatBot.Language.Names.Titles;
using ChatBot.Language;
using ChatBot.Language.People;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding;

/// <summary>Whom a question asks about by what they are: "the mayor of Sandoy", "the port's spokeswoman".</summary>
/// <param name="Role">What they are, and of what.</param>
/// <param name="Head">Where the question says what they are.</param>
/// <param name="Words">Where the whole description stands.</param>
public sealed record AskedRole(RoleWords Role, TextRange Head, TextRange Words)
{
    private static readonly HashSet<string> Auxiliaries = ["did", "does", "do", "has", "have", "had", "will", "would"];
    private static readonly HashSet<string> Links = ["of", "for", "at", "in", "from"];

    /// <summary>Whose words "What did … say?" asks for; null where it asks by name, or for something else.</summary>
    public static AskedRole? In(string question)
    {
        var tokens = TextAnalyzer.Tokens(question);
        for (var at = 1; at < tokens.Count; at++)
        {
            if (Auxiliaries.Contains(tokens[at].Word) && tokens[at - 1].Word is "what" or "else")
                return Read(question, tokens, at + 1);
        }

        return null;
    }

    private static AskedRole? Read(string question, IReadOnlyList<TextToken> tokens, int first)
    {
        var isDetermined = first < tokens.Count && IsDeterminer(tokens[first]);
        while (first < tokens.Count && IsDeterminer(tokens[first]))
            first++;
        var head = first;
        while (head + 1 < tokens.Count && !tokens[head + 1].IsFunctionWord && !IsVerb(tokens[head + 1]))
            head++;
        // "Secretary" is a name; "the Transportation Secretary" is none.
        if (head >= tokens.Count || tokens[head].IsFunctionWord || (tokens[head].IsCapitalised && !isDetermined)
            || !(TitleWords.IsRole(tokens[head].Word) || RoleWords.IsAskedBy(tokens[head].Term)))
            return null;
        var last = head;
        if (head + 2 < tokens.Count && Links.Contains(tokens[head + 1].Word))
        {
            last = head + 2;
            while (last + 1 < tokens.Count && !IsVerb(tokens[last + 1]) && !IsPause(last)
                && (!tokens[last + 1].IsFunctionWord || IsDeterminer(tokens[last + 1])
                    || Links.Contains(tokens[last + 1].Word)))
                last++;
        }

        // "The brother of Ada Lind, who drowned in May, say": what stands between commas is no part of it.
        var next = last + 1;
        if (IsPause(last))
        {
            while (next < tokens.Count && !IsPause(next))
                next++;
            next++;
        }

        if (next >= tokens.Count || !IsVerb(tokens[next]))
            return null;
        // "The judge in the opioid case": a matter tells what they speak of, not what they are.
        if (last > head && tokens[head + 1].Word == "in" && !tokens[last].IsCapitalised)
            last = head;
        var others = Enumerable.Range(first, last - first + 1).Where(at => at != head && !tokens[at].IsFunctionWord)
            .Select(at => tokens[at].Term);
        return new(new(tokens[head].Term, [.. others]), tokens[head].Range,
            TextRange.Between(tokens[first].Range.Start, tokens[last].Range.End));

        bool IsPause(int at) => at + 1 < tokens.Count
            && question.AsSpan(tokens[at].Range.End, tokens[at + 1].Range.Start - tokens[at].Range.End).Contains(',');
    }

    private static bool IsDeterminer(TextToken token) => Determiners.IsArticle(token.Word) || Determiners.IsPointing(token.Word);

    private static bool IsVerb(TextToken token) => SpeechActs.ForceOf(token.Term) is not null && !TitleWords.IsRole(token.Word);
}
