using System.Text.RegularExpressions;
using ChatBot.Answers.Conversations;
using ChatBot.Retrieval.Analysis;

namespace ChatBot.Answers.Understanding;

/// <summary>
/// Makes a follow-up whole from the turns before it: "and what did he say about NATO?" after a question about Lavrov becomes
/// "what did Lavrov say about NATO?". A question that needs nothing comes back as it is.
/// </summary>
public static partial class FollowUp
{
    private const int LongestElliptic = 8;

    /// <param name="question">As asked.</param>
    /// <param name="history">Turns before it, oldest first.</param>
    public static string MakeWhole(string question, IReadOnlyList<Turn> history)
    {
        var bare = LeadIn().Replace(question.Trim(), "");
        if (history.Count == 0)
            return question.Trim();

        var before = history[^1].Understood;
        if (BareQuestionWord().Match(bare) is { Success: true } word)
            return $"{word.Groups["word"].Value}: {before}";
        if (Elliptic().Match(question.Trim()) is { Success: true } elliptic && WordCount(elliptic.Groups["about"].Value) <= LongestElliptic)
            return AskOf(elliptic.Groups["about"].Value.Trim(' ', '?', '.'), before);

        return ResolvePronouns(bare, history) ?? question.Trim();
    }

    // "What about Putin?": the same question about somebody else. Anything but a name narrows the question instead.
    private static string AskOf(string about, string before)
    {
        var names = Names(before);
        var narrows = Preposition().IsMatch(about);
        if (!narrows && names.Count > 0 && IsName(about))
            return string.Concat(before.AsSpan(0, names[0].Start), about, before.AsSpan(names[0].End));
        if (narrows)
            return $"{Bare(before)} {about}?";
        // A second "and what about …" takes the place of the first.
        var topic = before.LastIndexOf(" about ", StringComparison.OrdinalIgnoreCase);
        return $"{Bare(topic > 0 ? before[..topic] : before)} about {about}?";
    }

    private static string Bare(string question) => question.TrimEnd('?', '.', ' ');

    private static string? ResolvePronouns(string question, IReadOnlyList<Turn> history)
    {
        if (!Pronoun().IsMatch(question))
            return null;
        var own = Names(question).Select(name => name.Of(question)).ToList();
        for (var i = history.Count - 1; i >= 0; i--)
        {
            if (Referent(history[i], own) is not { } referent)
                continue;
            var replaced = false;
            return Pronoun().Replace(question, match =>
            {
                if (replaced && match.Groups["object"].Success)
                    return match.Value;
                replaced = true;
                return match.Groups["possessive"].Success ? $"{referent}’s" : referent;
            });
        }

        return null;
    }

    // Whoever the last question was about; where it asked who, whoever the answer names first.
    private static string? Referent(Turn turn, List<string> exclude)
    {
        var asked = Names(turn.Understood).Select(name => name.Of(turn.Understood)).ToList();
        var answered = Names(turn.Answer).Select(name => name.Of(turn.Answer)).Where(name => !asked.Contains(name));
        var ordered = turn.Answered && QuestionWords.Read(turn.Understood) == ExpectedAnswer.Person ? answered.Concat(asked) : asked.Concat(turn.Answered ? answered : []);
        return ordered.FirstOrDefault(name => !exclude.Contains(name));
    }

    // Runs of capitalised words; the first word of a sentence only where it is no common opener.
    private static List<Articles.TextRange> Names(string text)
    {
        var names = new List<Articles.TextRange>();
        foreach (var token in TextAnalyzer.Tokens(text))
        {
            if (!token.IsCapitalised || token.IsFunctionWord || SentenceOpeners.Contains(token.Word))
                continue;
            var range = token.Range;
            if (text.AsSpan(range.Start, range.Length) is [.., '\'' or '’', 's'])
                range = range with { Length = range.Length - 2 };
            if (names.Count > 0 && text.AsSpan(names[^1].End, range.Start - names[^1].End) is " " or ". ")
                names[^1] = Articles.TextRange.Between(names[^1].Start, range.End);
            else
                names.Add(range);
        }

        return names;
    }

    private static bool IsName(string text) => Names(text) is [var only] && only.Start <= 4 && only.End == text.Length;

    private static int WordCount(string text) => TextAnalyzer.Tokens(text).Count;

    private static readonly HashSet<string> SentenceOpeners =
        ["tell", "give", "show", "describe", "explain", "list", "name", "finally", "yes", "today", "yesterday", "according", "earlier", "later", "last"];

    [GeneratedRegex(@"^(?:(?:and|but|so|ok|okay|then|also|well)\b[\s,]*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();

    [GeneratedRegex(
        @"^(?<word>(?:(?:for|since|until|by)\s+)?(?:how\s+(?:long|many|much|old|often|come)|why(?:\s+not)?|when|where|who|how))\s*[?.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareQuestionWord();

    [GeneratedRegex(
        @"^(?:(?:and|but|so|ok|okay|then)[\s,]+)?(?:what|how)\s+about\s+(?<about>.+)$|^(?:and|but|or)\s+(?!(?:what|who|whom|whose|when|where|why|which|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|if|then)\b)(?<about>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elliptic();

    [GeneratedRegex(@"^(?:in|on|at|about|for|to|from|with|by|of|after|before|since|during|against)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(
        @"\b(?:(?<possessive>his|her(?=\s+\w)|their|its)|(?<subject>he|she|they)|(?<object>him|her|them|it(?!\s+(?:is|was|has|will|would)\b)))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
