using System.Text.RegularExpressions;
using ChatBot.Answers.Understanding.Wording;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding;

/// <summary>Reads from its question words what kind of phrase answers a question.</summary>
public static partial class QuestionWords
{
    /// <summary>So many things are answered at once; each is searched for by itself.</summary>
    public const int MostParts = 4;

    private static readonly PhraseTable AboutOpenings = PhraseTable.Read("Understanding/Wording/about-openings.txt");

    /// <summary>The kind of the first question word of the text; a statement where there is none.</summary>
    public static ExpectedAnswer Read(string text)
    {
        if (Asking(text) is not { } match)
            return AsksWhether(text) ? ExpectedAnswer.Statement : AskedNouns.OfOpening(text) ?? ExpectedAnswer.Statement;
        // "Number of islanders who were against it".
        if (!Opening().IsMatch(text[..match.Index]) && AskedNouns.OfOpening(text) is { } noun)
            return noun;
        var lead = match.Value.ToLowerInvariant();
        return lead switch
        {
            _ when match.Groups["duration"].Success => ExpectedAnswer.Duration,
            _ when match.Groups["age"].Success => ExpectedAnswer.Age,
            _ when lead.EndsWith("much", StringComparison.Ordinal) =>
                AskedNouns.OfHowMuch(text[match.Index..][match.Length..]) ?? ExpectedAnswer.Count,
            _ when match.Groups["size"].Success => AskedNouns.OfHowBig(text[match.Index..][match.Length..]) ?? ExpectedAnswer.Count,
            _ when match.Groups["count"].Success => ExpectedAnswer.Count,
            _ when match.Groups["time"].Success => ExpectedAnswer.Time,
            _ when match.Groups["place"].Success => ExpectedAnswer.Place,
            _ when match.Groups["person"].Success => ExpectedAnswer.Person,
            _ when match.Groups["reason"].Success => ExpectedAnswer.Reason,
            _ when match.Groups["manner"].Success => ExpectedAnswer.Manner,
            "what" => AskedNouns.OfWhat(text[match.Index..][match.Length..]) ?? ExpectedAnswer.Statement,
            _ => ExpectedAnswer.Statement,
        };
    }

    /// <summary>Whether the text asks at all: by a question word, an auxiliary in front, or a question mark.</summary>
    public static bool Asks(string text) =>
        text.Contains('?', StringComparison.Ordinal) || Lead().IsMatch(text) || Auxiliary().IsMatch(text);

    /// <summary>Whether yes or no would answer: an auxiliary stands in front.</summary>
    public static bool AsksWhether(string text) => Auxiliary().IsMatch(text);

    /// <summary>Whether it asks when something will be: "when will the trial begin", "when does the ban take effect".</summary>
    public static bool AsksAhead(string text) => Ahead().IsMatch(text);

    /// <summary>Whether it is asked who acts, as in "who met Putin", and not with whom or what somebody named acts: "who did Putin
    /// meet".</summary>
    public static bool AsksForActor(string text) => ActorAsked().IsMatch(text);

    /// <summary>Whether it is asked what somebody says or does: "what did Lavrov demand", "what Lavrov demanded"; not "what law did he
    /// sign", nor "who looked into what Lavrov demanded".</summary>
    public static bool AsksForStatement(string text) =>
        Asking(text) is { } lead && StatementAsked().Match(text, lead.Index) is { Success: true } asked && asked.Index == lead.Index;

    /// <summary>Where whose words are asked for begins: "Ada Lind" in "what did Ada Lind of the port say"; null where it asks for something
    /// else.</summary>
    public static int? SubjectOf(string text) => Subject().Match(text) is { Success: true } match ? match.Index + match.Length : null;

    /// <summary>Whether what stands behind a name tells of what body or place somebody is: "of the Harbour Trust say".</summary>
    public static bool IsOfBody(string rest) => OfBody().IsMatch(rest);

    /// <summary>Where a thing or a person stands of whom a text asks by "what is …" or "who is …": "nicotine pouches", "the LHCb"; null
    /// where it asks for anything else, "the verdict" of a story among it.</summary>
    public static TextRange? Defined(string text) =>
        Definitions().Match(text) is not { Success: true } match ? null
        : match.Groups["thing"] is var thing && TextAnalyzer.Tokens(thing.Value) is { Count: > 0 } words
            && !words.Any(word => word.IsFunctionWord) && (!match.Groups["the"].Success || words.Any(word => word.IsCapitalised))
        ? new(thing.Index, thing.Length) : null;

    /// <summary>Where somebody stands by whose account a text asks; null where nobody does.</summary>
    public static TextRange? Account(string text) =>
        Accounts().Match(text) is { Success: true } match
            ? new(match.Groups["who"].Index, match.Groups["who"].Length) : null;

    /// <summary>
    /// The things asked in a text that asks several, each beginning with its question word: "who met Putin", "for how long".
    /// One element, the whole text, where it asks one thing. What is asked beyond <see cref="MostParts"/> stays with the last part.
    /// </summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var trimmed = text.Trim();
        var parts = Joint().Split(trimmed, MostParts).Select(part => part.Trim(' ', ',', '?', ';')).Where(part => part.Length > 0).ToList();
        // "In 2024 and when it rained": what only leads up to a question asks nothing by itself.
        return parts.Count > 1 && (Lead().IsMatch(parts[0]) || Auxiliary().IsMatch(parts[0])) ? parts : [trimmed];
    }

    // The word that asks opens the question or stands behind what leads up to it ("In March 2024, what …"); where none does so, the last
    // one asks, since those before it bind clauses ("patients who also have what").
    private static Match? Asking(string text)
    {
        // "Did the chain admit guilt when it paid": yes or no answers that; "Can you tell me when" asks for a time.
        if (AsksWhether(text) && !AsksToBeTold().IsMatch(text))
            return null;
        var leads = Lead().Matches(text);
        return leads.FirstOrDefault(lead => Opening().IsMatch(text[..lead.Index])) ?? leads.LastOrDefault();
    }

    /// <summary>The text without an opening that asks for everything about what stands behind it: "Tell me about", "What do the articles
    /// say about".</summary>
    public static string WithoutOrder(string text)
    {
        var words = new PlainWords(text);
        return AboutOpenings.LengthAt(words, 0) is > 0 and var length && length < words.Count ? text[words.RangeOf(length).Start..] : text;
    }

    [GeneratedRegex(
        @"\b(?:(?<duration>how\s+long|since\s+how\s+long)|(?<age>how\s+old)|(?<size>how\s+(?:large|big|high))|"
        + @"(?<count>how\s+(?:many|much|far|often|tall)|"
        + @"(?:what|which)\s+(?:percentage|percent|number|share|proportion|fraction|amount)\b)" +
        @"|(?<time>since\s+when|until\s+when|when|what\s+(?:year|day|date|month|time)|(?:in|on)\s+(?:which|what)\s+(?:year|day|date|month))"
        +
        @"|(?<place>where)|(?<person>whom?|whose)|(?<reason>why|for\s+what\s+reason)|(?<manner>how)|(?<statement>what|which))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b[Ww]hat(?:\s+else)?\s+(?:(?:did|does|do|has|have|had|will|would)\b|(?:the\s+)?\p{Lu})",
        RegexOptions.CultureInvariant)]
    private static partial Regex StatementAsked();

    [GeneratedRegex(@"\bwhat(?:\s+else)?\s+(?:did|does|do|has|have|had|will|would)\s+(?:the\s+)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^,?\s+(?:of|from|at|with|for)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfBody();

    [GeneratedRegex(@"^\W*(?:(?:and|so|but|then)\s+)?(?:(?:wh?at|who)(?:['’]s|\s+(?:is|are|was|were))|whats|whos)\s+"
        + @"(?:(?:an?|(?<the>the))\s+)?(?<thing>(?>[^\s?!.,;:]+)(?:\s+(?>[^\s?!.,;:]+)){0,3})\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Definitions();

    // "according to Russia's foreign minister Sergei Lavrov", "in Lavrov's view".
    [GeneratedRegex(@"\baccording to (?<who>[^,?;:]{1,60})|\b(?:in|by) (?:the )?(?<who>[^,?;:]{1,60})['’]s? "
        + @"(?:view|opinion|words|eyes|account|judge?ment|telling|version)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Accounts();

    [GeneratedRegex(@"^\W*who\s+(?!(?:did|does|do|will|would|can|could|should)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ActorAsked();

    [GeneratedRegex(
        @"(?:^\W*|,\s*)(?:(?:and|so|but|then|for|since|until|by|in|on|at|to|from|with|of|about|during)\s+)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^\W*(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Auxiliary();

    [GeneratedRegex(@"^\W*\w+\s+(?:you|i|we|it|there|any\w+|some\w+|the\s+articles?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksToBeTold();

    [GeneratedRegex(@"\b(?:when|(?:in|on)\s+(?:what|which)\s+(?:year|day|date|month)|what\s+(?:year|day|date|month))"
        + @"(?:\s+(?:will|would|does|do|is|are|can|could|should|shall)\b|['’](?:s|ll)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();

    // Only where "and" or the end of a question stands before a new question word: a comma before "who" or "which" opens a clause. Before
    // "what" and before "when did" it does not.
    [GeneratedRegex(
        @"\s*,\s*(?=(?:what|why|how|(?:when|where|whom|which)\s+(?:did|does|do))\b)|(?:\s*[;?]\s*(?:and\s+)?|"
        + @"\s*,?\s+and\s+)(?=(?:(?:for|since|until|by|in|on|to|from|with|at)\s+)?(?:how\s+(?:long|many|much|old|far|often)|who|whom|"
        + @"whose|when|where|why|which|what|how)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Joint();
}
