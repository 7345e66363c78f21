using System.Text.RegularExpressions;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Words that press for another answer and ask nothing themselves: "I insist", "look again", "are you sure?".</summary>
public static partial class Insistence
{
    /// <summary>The text without them, empty where it holds nothing else.</summary>
    public static string Strip(string text)
    {
        var sentences = Sentence().Matches(text).Select(match => match.Value.Trim()).Where(sentence => sentence.Length > 0).ToList();
        var kept = sentences.FindAll(sentence => !Pressing().IsMatch(sentence));
        var rest = Opening().Replace(kept.Count < sentences.Count ? string.Join(' ', kept) : text.Trim(), "");
        return rest.Any(char.IsLetterOrDigit) ? rest : "";
    }

    [GeneratedRegex(@"[^.!?]*(?:[.!?]+(?=\s|$)|[.!?]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    private const string Pressings =
        @"i\s+(?:do\s+)?insist(?:\s+on\s+(?:it|that|an\s+answer))?|are\s+you\s+(?:really\s+|absolutely\s+|quite\s+)?(?:sure|certain|"
        + @"serious)(?:\s+(?:about\s+(?:that|this|it)|of\s+that))?|really" +
        @"|(?:please\s+|just\s+)?(?:look|try|check|search|read|think)(?:\s+(?:it|the\s+articles?|this|that))?\s+(?:again|harder|"
        + @"once\s+more|more\s+carefully|properly)" +
        @"|(?:no,?\s+)?(?:that|this|it|which)(?:\s+is|'s|’s)\s+(?:wrong|not\s+(?:right|true|correct|what\s+i\s+asked)|incorrect|false|"
        + @"nonsense)|(?:no,?\s+)?you(?:\s+are|'re|’re)\s+(?:wrong|mistaken|lying)" +
        @"|(?:but\s+|no,?\s+|yes,?\s+)*(?:it|this|that|the\s+answer)(?:\s+(?:is|must\s+be|was|stands)|'s|’s)(?:\s+(?:definitely|clearly|"
        + @"right|surely|really))?\s+(?:(?:in|inside)\s+(?:the|your|one\s+of\s+the)\s+(?:articles?|texts?|news|sources?)|there|"
        + @"written\s+there)" +
        @"|(?:but\s+)?(?:i\s+know\s+)?(?:that\s+)?you\s+(?:must\s+|do\s+|surely\s+|should\s+)*(?:know|have)(?:\s+(?:it|this|that|"
        + @"the\s+answer))?|i\s+(?:know|read|saw)\s+(?:it|that\s+it)(?:(?:\s+is|'s|’s)\s+(?:there|in\s+the\s+articles?))?" +
        @"|(?:just\s+)?(?:answer|tell)\s+(?:me|it|(?:my|the)\s+question)(?:\s+(?:now|anyway|already))?|i\s+(?:demand|need|"
        + @"want)\s+(?:an\s+answer|(?:that\s+)?you\s+(?:to\s+)?(?:tell|answer)(?:\s+me)?)" +
        @"|(?:this\s+is\s+)?(?:very\s+)?(?:important|urgent)|i\s+don(?:'|’)?t\s+believe\s+(?:you|it|that)|come\s+on|try\s+harder|"
        + @"don(?:'|’)?t\s+(?:lie|refuse)(?:\s+to\s+me)?";

    [GeneratedRegex(@"^\W*(?:(?:" + Pressings + @")(?:\W+|\s+and\s+|$))+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pressing();

    // Before what is asked again: "look again: what did …".
    [GeneratedRegex(@"^\W*(?:" + Pressings + @")\s*[,:;–—-]\s*(?:(?:so|now|and|but)\b[\s,]*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
