using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Answers.Conversations;
using ChatBot.Language;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Puts names in the place of what points back: "he", "its", "there", "the minister".</summary>
internal static partial class Pronouns
{
    // So many words of its own before "it", and it is one of them that is pointed to.
    private const int ContentOfOwn = 3;

    // A question that somebody asks points back a few times; what repeats itself more often is no question, and is left as it stands.
    private const int MostReplaced = 6;

    private static readonly FrozenSet<string> Described =
        WordTable.Words(typeof(Pronouns).Assembly, "Understanding/Following/described.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Deciding =
        WordTable.Words(typeof(Pronouns).Assembly, "Understanding/Following/deciding.txt").Select(TextAnalyzer.TermOf)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeingDecided =
        WordTable.Words(typeof(Pronouns).Assembly, "Understanding/Following/decided.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfPlaces =
        WordTable.Words(typeof(Pronouns).Assembly, "Understanding/Following/of-places.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text points back to something that it does not name.</summary>
    public static bool PointBack(string text) => Pronoun().IsMatch(text) || There().IsMatch(text);

    /// <summary>Whether a text points back to a person: he, her.</summary>
    public static bool MeanPerson(string text) => Pronoun().Matches(text).Any(match => match.Groups["human"].Success);

    /// <summary>The question with names in their place, or null where nothing points back or nothing is known to point to.</summary>
    public static string? Resolve(string question, IReadOnlyList<Turn> history)
    {
        var resolved = question;
        if (Pronoun().IsMatch(question))
            resolved = Replace(question, history);
        if (There().Match(resolved) is { Success: true } there && new Referents(history, question).Place() is { } place)
            resolved = $"{resolved[..there.Index]}in {place}{resolved[(there.Index + there.Length)..]}";
        // "Who is the minister?" asks for the name, whoever was spoken of.
        if (!WhoIs().IsMatch(resolved)
            && Role().Matches(resolved).FirstOrDefault(match => IsDescription(match.Groups["role"].Value)) is { } role
            && Named(role.Groups["role"].Value, new(history, question)) is { } name)
            resolved = $"{resolved[..role.Index]}{name}{resolved[(role.Index + role.Length)..]}";
        resolved = Placed(Fuller(resolved, history), question, history);
        return resolved == question ? null : resolved;
    }

    // "Did the governor sign it?" after a question about Alabama: a governor is one of some place.
    // What a pronoun of it stands for is no place of the governor's, what it names itself may be.
    private static string Placed(string question, string asked, IReadOnlyList<Turn> history)
    {
        if (Role().Matches(question).FirstOrDefault(match => OfPlaces.Contains(match.Groups["role"].Value)) is not { } role
            || Mentions.Names(asked).Count > 0 || new Referents(history, question).State() is not { } state)
            return question;
        return $"{question[..role.Index]}{state}’s {question[role.Groups["role"].Index..]}";
    }

    // "Who pays for the plant?" after "What will the battery plant cost?": what a noun alone points back to.
    private static string Fuller(string question, IReadOnlyList<Turn> history)
    {
        var alone = NounPhrases.In(question)
            .FirstOrDefault(phrase => phrase.Bare == phrase.Head && phrase.Owner.Length == 0
                && Pointing().IsMatch(phrase.Range.Of(question)));
        var isPointed = alone.Range.Length > 0 && !alone.Range.Of(question).StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        if (alone.Range.Length == 0 || TitleWords.IsRole(alone.Head.Of(question)))
            return question;
        if (new Things(history, "").Noun(alone.Head.Of(question), isPointed) is not { } fuller)
            return question;
        return string.Concat(question.AsSpan(0, alone.Range.Start), fuller, question.AsSpan(alone.Range.End));
    }

    private static string? Named(string role, Referents referents) =>
        TitleWords.Contains(role) || Described.Contains(role) ? referents.Described(role) : referents.Bearer(role);

    /// <summary>Whether a noun, in small letters, describes somebody, or a body, that has a name: "minister", "company".</summary>
    public static bool IsDescription(string word) => TitleWords.IsRole(word) || TitleWords.IsOrganisation(word) || Described.Contains(word);

    private static string Replace(string question, IReadOnlyList<Turn> history)
    {
        var (referents, things) = (new Referents(history, question), new Things(history, question));
        var own = new QuestionNames(question);
        string? replaced = null;
        return Pronoun().Replace(question, match =>
        {
            // "She Loves You" is a title.
            if (char.IsUpper(match.Value[0]) && match.Index > 1 && question[match.Index - 2] is not ('.' or '?' or '!'))
                return match.Value;
            var isHuman = match.Groups["human"].Success;
            var measure = isHuman ? null : Decided(question, match, things);
            if (measure is null && IsOfOwn(question, match, own))
                return match.Value;
            if (!isHuman && IsIdle(question, match, own))
                return match.Value;
            var isPlural = match.Value.ToLowerInvariant() is "they" or "them" or "their";
            var isOwner = match.Groups["possessive"].Success && (isPlural || OwnedRole(question, match));
            var isDone = match.Groups["object"].Success;
            var isObject = isDone && Voted().IsMatch(question.AsSpan(0, match.Index));
            var referent = isHuman ? referents.Person(GenderOf(match.Value), isDone)
                : measure ?? (isOwner ? referents.Body() : null)
                    ?? things.Pointed(isPlural, isObject, isAmount: Amount().IsMatch(question),
                        isPointed: match.ValueSpan is "this" or "that");
            // "What did he say about it?" speaks of two.
            if (referent is null || (replaced == referent && isDone))
                return match.Value;
            replaced = referent;
            return !match.Groups["possessive"].Success ? referent : referent.EndsWith('s') ? $"{referent}’" : $"{referent}’s";
        }, MostReplaced);
    }

    // What is voted on, decided or takes effect is the bill or the case, and not who decides.
    private static string? Decided(string question, Match match, Things things)
    {
        if (IsDecidedOn(question, match) || TakingEffect().IsMatch(question.AsSpan(match.Index + match.Length)))
            return things.Measure();
        return IsBeingDecided(question, match) ? things.Dispute() ?? things.Measure() : null;
    }

    // "When was it signed?", "when will it be decided?"; of "Has it approved the merger?" it is who approves.
    private static bool IsBeingDecided(string question, Match match) =>
        Passive().Match(question, match.Index) is { Success: true } passive
        && BeingDecided.Contains(passive.Groups["done"].Value.ToLowerInvariant());

    // "Who voted against it?", "did the Senate override that?"
    private static bool IsDecidedOn(string question, Match match) =>
        !match.Groups["possessive"].Success
        && TextAnalyzer.Tokens(question[..match.Index]).TakeLast(2).Any(token => Deciding.Contains(token.Term));

    // "Its director": whoever has one is a body.
    private static bool OwnedRole(string question, Match match) =>
        TextAnalyzer.Tokens(question[(match.Index + match.Length)..]).TakeWhile(token => !token.IsFunctionWord)
        .Any(token => TitleWords.IsRole(token.Word));

    private static Gender GenderOf(string pronoun) =>
        char.ToLowerInvariant(pronoun[0]) == 's' || char.ToLowerInvariant(pronoun[^1]) == 'r' ? Gender.Female : Gender.Male;

    // "Does Priest have awards to his name", "what can be added to a drink to make it sweeter": the question names what it points to.
    private static bool IsOfOwn(string question, Match match, QuestionNames own)
    {
        var isHuman = match.Groups["human"].Success;
        if (match.Groups["object"].Success && isHuman)
            return false;
        // "What did Moe say about it?" and "Does Medicare pay for it?" speak of somebody and of something else.
        if (!isHuman && match.Groups["object"].Success && End().IsMatch(question.AsSpan(match.Index + match.Length))
            && (AboutIt().IsMatch(question.AsSpan(0, match.Index)) || Acting().IsMatch(question.AsSpan(0, match.Index))))
            return false;
        var sentence = TextRange.Between(match.Index == 0 ? 0 : question.LastIndexOfAny(['.', '?', '!'], match.Index - 1) + 1, match.Index);
        if (own.HasName(sentence))
            return true;
        return !isHuman && own.Terms(sentence) >= ContentOfOwn && !Subject().IsMatch(sentence.Of(question));
    }

    // "Is it true that …", "when did the Kremlin say it is too early": nothing is pointed to where the question names what it is about.
    private static bool IsIdle(string question, Match match, QuestionNames own) =>
        match.Value.Equals("it", StringComparison.OrdinalIgnoreCase)
        && (Idle().IsMatch(question.AsSpan(match.Index))
            || (Copula().IsMatch(question.AsSpan(match.Index)) && own.HasName(new(0, question.Length))));

    [GeneratedRegex(
        @"\b(?:(?<human>(?<possessive>his|her(?=\s+\w))|(?:he|she)|(?<object>him|her))|(?<possessive>their|its)|they|(?<object>them|it)" +
        @"|(?<=\b(?:is|was|does|did|has|about|of|with|for|to|after|before|in|on|like|by|over|against|"
        + @"behind)\s)(?:this|that)(?=\s*(?:[?.!]|$)|\s+(?:mean|work|happen|cost|last|affect|cause|involve|compare|differ|help)\b))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^it\s+(?:cost|take|takes|require)\s+(?:\w+\s+){0,2}to\s+\w|^it\s+(?:(?:is|was|’s|'s)\s+)?(?:(?:too|so|very|not|"
        + @"still|also)\s+)?(?:true|early|late|possible|likely|easy|hard|difficult|important|necessary|that|clear|time|better|"
        + @"mean|take(?!\s+(?:effect|force|place|hold|shape)\b)|okay|ok|rain|(?:safe|legal)(?=\s+\w))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Idle();

    [GeneratedRegex(@"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b(?:say|said|think|thinks|know|do|done|feel|asked|told|speak|talk|write|wrote)\s+(?:about|of|on|to|for|against|"
        + @"with)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutIt();

    [GeneratedRegex(@"\b(?:against|for|to|do|did|criticise|criticize|criticised|criticized|defend|defended|support|supported|oppose|"
        + @"opposed|about)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Voted();

    // Who acts in a clause is no object of it: that would be "itself".
    [GeneratedRegex(@"^\W*(?:\w+\s+){0,2}?(?i:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should|may|might)\s+"
        + @"(?:the\s+)?(?:\p{Lu}[\w.’'-]*\s+){1,4}(?:ever\s+|also\s+|still\s+)?\p{Ll}+\s+(?:(?:for|of|about|on|to|with|"
        + @"against|in|by|at|from|up|out|off)\s+)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Acting();

    [GeneratedRegex(@"^(?:the|this|that|these|those)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"^\W*(?:and\s+)?who(?:\s+(?:is|was|are|were)|['’]s)\s+the\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhoIs();

    [GeneratedRegex(@"^\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"^\W*(?:and\s+|so\s+|but\s+)?how\s+much\s+(?:is|was|were|are)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^\s+(?:\w+\s+){0,2}(?:takes?|took|taken|comes?|came|goes|go|went)\s+(?:effect|into\s+(?:effect|force))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakingEffect();

    [GeneratedRegex(@"\G(?:(?<=\b(?:is|are|was|were)\s)\w+\s+(?:\w+ly\s+|ever\s+|being\s+)?|"
        + @"\w+\s+(?:\w+\s+)?(?:be|been|being|get|gets|got)\s+)(?<done>\w+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"^it\s+(?:is|was|has|will|would)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copula();

    [GeneratedRegex(@"(?<!\b(?:is|are|was|were|been|be|did|does|do|will|would|has|have|had|can|could|over|"
        + @"from)\s)(?<!^)(?<!\bout\s)\b(?:over\s+)?there(?=\s*(?:[?.!,]|$))|\bfrom\s+there\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex There();

    [GeneratedRegex(
        @"\b[Tt]he\s+(?:(?:prime|foreign|defen[cs]e|russian|american|french|german|british|ukrainian)\s+)?(?<role>\p{Ll}+)\b(?!\s+(?:of|"
        + @"for|from)\b)(?!\s+\p{Lu})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Role();
}
