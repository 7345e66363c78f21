using System.Text.RegularExpressions;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Understanding.Following;
using ChatBot.Answers.Understanding.Wording;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding;

/// <summary>
/// Makes a follow-up whole from the turns before it: "and what did he say about NATO?" after a question about Lavrov becomes
/// "what did Lavrov say about NATO?". A question that needs nothing comes back as it is.
/// </summary>
public static partial class FollowUp
{
    private const int LongestElliptic = 8;
    private const int WholeTerms = 3;

    /// <param name="question">As asked.</param>
    /// <param name="history">Turns before it, oldest first.</param>
    public static string MakeWhole(string question, IReadOnlyList<Turn> history) => Follow(question, history).Text;

    /// <param name="question">As asked.</param>
    /// <param name="history">Turns before it, oldest first.</param>
    public static FollowedUp Follow(string question, IReadOnlyList<Turn> history)
    {
        var asked = Courtesies.Strip(question);
        var pressed = Insistence.Strip(asked);
        if (history.Count == 0)
            return new(pressed.Length > 0 && QuestionWords.Asks(pressed) ? pressed : asked);
        var before = history[^1].Understood;
        // Asking again, however pressingly, asks the same.
        if (pressed.Length == 0)
            return Whole(before);

        asked = pressed;
        if (Choices.Chosen(asked, history[^1]) is { } chosen)
            return Whole(chosen);
        if (Corrections.Apply(asked, before) is { } corrected)
            return Whole(Pronouns.Resolve(corrected, history) ?? corrected);
        var bare = LeadIn().Replace(asked, "");
        if (Events.Ask(asked, history) is { } happened)
            return happened;
        if (More().IsMatch(asked) || More().IsMatch(bare))
            return Whole(MoreOf(before));
        if (BareQuestionWord().Match(bare) is { Success: true } word)
            return Whole(Ask(word.Groups["word"].Value, before));
        if (Elliptic().Match(asked) is { Success: true } elliptic && IsPartOf(elliptic, before))
            return Whole(Swap.Ask(elliptic.Groups["about"].Value.Trim(' ', '?', '.', '!'), before, history[^1]));
        if (QuestionWording.IsOrder(asked))
            return Whole(before);

        return Whole(Pronouns.Resolve(bare, history) ?? asked);
    }

    // Told by the whole question alone, so that asking it again asks the same.
    private static FollowedUp Whole(string text) => new(text, ExcludesEarlier: AsksForMore(text));

    private static bool AsksForMore(string text) =>
        Else().IsMatch(text) || (text.StartsWith("why", StringComparison.OrdinalIgnoreCase) && Asked().IsMatch(text));

    // "What did Lavrov demand?" becomes "What else did Lavrov demand?".
    private static string MoreOf(string before)
    {
        if (AsksForMore(before))
            return before;
        return QuestionWordFirst().Match(before) is { Success: true } first
            ? $"{first.Value} else{before[first.Length..]}"
            : $"What else: {before}";
    }

    // "Why?" after "why: what did …" asks the same again; "when?" after it asks of the event, not of its reason.
    private static string Ask(string word, string before) => $"{word}: {Asked().Replace(before, "")}";

    // "Putin?" asks the last question about somebody else where it was about somebody; what brings words enough asks by itself.
    private static bool IsPartOf(Match elliptic, string before)
    {
        var about = elliptic.Groups["about"].Value;
        var isOther = Mentions.IsName(about.TrimEnd('?', '.', '!', ' ')) && Mentions.Names(before).Count > 0;
        return isOther || (!elliptic.Groups["name"].Success && TextAnalyzer.Tokens(about).Count <= LongestElliptic
            && TextAnalyzer.Terms(about).Count < WholeTerms);
    }

    [GeneratedRegex(@"^(?:(?:and|but|so|ok|okay|then|also|well)\b[\s,]*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();

    [GeneratedRegex(
        @"^(?<word>(?:(?:for|since|until|by)\s+)?(?:how\s+(?:long|many|much|old|often|come)|(?<reason>why)(?:\s+not)?|when|where|who|"
        + @"how)|(?:by|with|to|for|from|about)\s+(?:whom?|what)|(?:(?:by|with|to|for|from|in|on|at)\s+)?(?:how\s+(?:many|"
        + @"much)|which)\s+(?!more|else|of)\p{Ll}+|(?:by|in|on|at|for|from)\s+what\s+\p{Ll}+)" +
        @"(?:\s+exactly)?(?:\s+(?:is|was|were|did|does|has|had|do)\s+(?:that|this|(?:it|they|he|she)(?=\s+(?:happen|so|said|done|do|say|"
        + @"think))|(?<=when\s+(?:is|was)\s)it)(?:\s+(?:happen(?:ed)?|so|said|done|be|do\s+(?:that|this|it|so)|say\s+(?:that|this|so)|"
        + @"think\s+so))?)?\s*[?.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BareQuestionWord();

    [GeneratedRegex(
        @"^(?:(?:(?:can|could)\s+you\s+)?(?:please\s+)?(?:tell|give|show)\s+me\s+(?:(?:some|a\s+(?:bit|"
        + @"little))\s+)?more(?:\s+(?:details|information|please|about\s+(?:it|that|this)))?|(?:some\s+|any\s+)?more(?:\s+(?:details|"
        + @"information|about\s+(?:it|that|this)))?(?:\s+please)?|(?:what|anything|something)\s+(?:else|"
        + @"more)(?:\s+(?:can\s+you\s+tell\s+me|is\s+there|do\s+you\s+know|is\s+known|about\s+(?:it|that|this)))?|"
        + @"is\s+there\s+(?:anything\s+(?:else|more)|more)|go\s+on|continue|keep\s+going|elaborate|next|(?:and|then)\s+what|(?:can|"
        + @"could)\s+you\s+elaborate(?:\s+on\s+(?:that|this|it))?)\s*[?.!…]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex More();

    [GeneratedRegex(@"\b(?:what|who|whom|where|when|why|how|which|anything|anyone|anybody|something|someone|somebody|anywhere|"
        + @"nothing)\s+else\b|\btell\s+me\s+more\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Else();

    [GeneratedRegex(@"^(?:what|who|whom|where|when|why|how)\b(?!\s+(?:long|many|much|old|far|often|come|year|day)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuestionWordFirst();

    [GeneratedRegex(@"^(?:(?:for|since|until|by)\s+)?(?:how\s+(?:long|many|much|old|often|come)|why(?:\s+not)?|when|where|who|how|(?:by|"
        + @"with|to|for|from|about)\s+(?:whom?|what)|(?:(?:by|with|to|for|from|in|on|at)\s+)?(?:how\s+(?:many|much)|which|"
        + @"what)\s+\p{Ll}+):\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"^(?:(?:and|but|so|ok|okay|then)[\s,]+)?(?:what|how)\s+about\s+(?<about>.+)$" +
        @"|^(?:and|but|or)[\s,]+(?!(?:what|who|whom|whose|when|where|why|which|how|did|does|do|is|are|was|were|has|have|had|can|could|"
        + @"will|would|should|if|then|(?:for|by|with|to|from|about)\s+(?:how|whom?|what)|since\s+when|until\s+when|(?:he|she|it|they|"
        + @"you|i|we)\s)\b)(?<about>.+)$" +
        @"|^(?<about>(?:in|on|at|after|before|since|during|against)\s+(?:(?!\b(?:what|who|whom|when|where|why|which|how|did|does|do|is|"
        + @"are|was|were)\b)[^?,])+)\?$" +
        @"|^(?<name>(?<about>\p{Lu}[\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,4}))\s*\?+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elliptic();
}
