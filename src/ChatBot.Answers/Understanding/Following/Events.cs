using System.Text.RegularExpressions;
using ChatBot.Answers.Conversations;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Follow-ups that point to what happened: "What happened next?", "What caused it?", "How did it happen?".</summary>
internal static partial class Events
{
    // "Was anybody hurt?" may stand between what happened and what caused it.
    private const int TurnsOfEvent = 2;

    /// <summary>The question made whole, or null where it points to no event that was spoken of.</summary>
    public static FollowedUp? Ask(string asked, IReadOnlyList<Turn> history)
    {
        var before = history[^1].Understood;
        if (Next().IsMatch(asked))
            return new(new Things(history, asked).Pointed(isPlural: false) is { } thing ? $"What happened to {thing} next?" : asked,
                ExcludesEarlier: true);
        if (!Cause().IsMatch(asked))
            return null;
        // "When did the ferry break down?" tells the event in its own words.
        if (Adverbial().Match(before) is { Success: true } adverbial)
            return new($"Why {adverbial.Groups["event"].Value}");
        var happened = history.TakeLast(TurnsOfEvent).Reverse().Select(turn => Happened().Match(turn.Understood))
            .FirstOrDefault(match => match.Success);
        return happened is null ? null : new($"What caused what happened {happened.Groups["where"].Value}?");
    }

    [GeneratedRegex(@"^\W*(?:and\s+|so\s+)?what\s+(?:happened|happens|came|followed|was\s+done|did\s+they\s+do)\s*(?:next|then|"
        + @"after(?:wards?|\s+(?:that|this|it))?|since(?:\s+then)?|later(?:\s+on)?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Next();

    [GeneratedRegex(
        @"^\W*(?:and\s+|so\s+|but\s+)?(?:what\s+(?:caused|was\s+the\s+(?:cause|reason)(?:\s+(?:of|for))?|led\s+to|triggered|"
        + @"brought\s+about|is\s+the\s+(?:cause|reason)(?:\s+(?:of|for))?)\s*(?:it|that|this)?" +
        @"|(?:how|why)\s+did\s+(?:it|that|this)\s+(?:happen|come\s+about|occur)|how\s+come)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Cause();

    [GeneratedRegex(@"^\W*(?:when|where|why|how(?!\s+(?:long|many|much|old|far|often|large|big|high|tall)\b))\s+(?<event>(?:did|does|do|"
        + @"was|were|is|are|has|have|had|will)\s+.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Adverbial();

    [GeneratedRegex(@"^\W*what\s+(?:has\s+)?happened\s+(?<where>.+?)(?:\s+(?:next|then|now|afterwards))?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Happened();
}
