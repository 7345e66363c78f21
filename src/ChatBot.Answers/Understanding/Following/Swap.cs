using System.Text.RegularExpressions;
using ChatBot.Answers.Conversations;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Titles;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Asks the last question about somebody or something else.</summary>
internal static partial class Swap
{
    /// <summary>The question with a name in the place of the one it stands for; null where <paramref name="about"/> is no name or it has
    /// none.</summary>
    public static string? Of(string about, string before)
    {
        var names = Mentions.Names(before);
        if (names.Count == 0 || !Mentions.IsName(about))
            return null;
        // A country takes the place of a country: "what did Lavrov say about Russia – and Ukraine?".
        var isPlace = Places.Contains(about);
        var replaced = names.FirstOrDefault(name => Places.Contains(name.Of(before)) == isPlace, names[0]);
        // "And the ACLU?" after "Who is against the Oregon drug bill?" asks for no bill of the ACLU's.
        if (States.In(replaced.Of(before)) is { } state && States.Is(replaced.Of(before)))
        {
            if (KnownNames.IsAbbreviation(about) || (!isPlace && !States.Is(about)))
                return null;
            replaced = new(replaced.End - state.Length, state.Length);
        }

        // "And Alito?" after "What did the Supreme Court justices say?" asks of one of them, not of "Alito justices".
        var people = NounPhrases.In(before).FirstOrDefault(phrase => phrase.Range.Contains(replaced)
            && TitleWords.IsRole(phrase.Head.Of(before).TrimEnd('s').ToLowerInvariant()));
        if (people.Range.Length > 0)
            replaced = people.Range;
        return string.Concat(before.AsSpan(0, replaced.Start), about, before.AsSpan(replaced.End));
    }

    /// <summary>"What about Putin?", "and in Crimea?": the same question about somebody else, or narrowed by a place, time or
    /// topic.</summary>
    /// <param name="about">What "and" or "what about" brings.</param>
    /// <param name="before">The question before.</param>
    /// <param name="turn">Its turn, which tells whom it names.</param>
    public static string Ask(string about, string before, Turn turn)
    {
        if (TimeSwap.Ask(about, before) is { } then)
            return then;
        if (Preposition().IsMatch(about))
            return Narrowed(about, before);
        if (Of(about, before) is { } swapped)
            return swapped;
        if (Noun(about, before, turn) is { } other)
            return other;
        // A second "and what about …" takes the place of the first.
        var topic = before.LastIndexOf(" about ", StringComparison.OrdinalIgnoreCase);
        return $"{Unmarked(topic > 0 ? before[..topic] : before)} about {about}?";
    }

    // "And the bridge?" after "What will the battery plant cost?": a thing takes the place of a thing, somebody's role that of somebody.
    private static string? Noun(string about, string before, Turn turn)
    {
        // "And branches?" after "How many jobs will the bank cut?"
        if (Counted().Match(before) is { Success: true } counted && Bare().IsMatch(about))
            return string.Concat(before.AsSpan(0, counted.Groups["what"].Index), about,
                before.AsSpan(counted.Groups["what"].Index + counted.Groups["what"].Length));
        var isRole = NounPhrases.In(about) is [var named] && Pronouns.IsDescription(named.Head.Of(about).ToLowerInvariant());
        if (NounPhrases.In(about) is not [{ Range.Start: 0 } noun]
            || Math.Max(noun.Range.End, noun.Owner.End) < about.Length
            || (!isRole && before.Contains(" about ", StringComparison.OrdinalIgnoreCase)))
            return null;
        if (isRole && WhoIs().Match(before) is { Success: true } who)
            return $"{who.Value} {about}?";
        var nouns = NounPhrases.In(before)
            .Where(phrase => Pronouns.IsDescription(phrase.Head.Of(before).ToLowerInvariant()) == isRole).ToList();
        if (nouns.Count > 0)
        {
            // "The length of the bridge" is asked of another bridge; "the coach of the team" is another of the team's.
            var old = isRole || nouns[0].Owner.Length == 0 ? nouns[0].Range : nouns[0].Owner;
            return string.Concat(before.AsSpan(0, old.Start), about, before.AsSpan(old.End));
        }

        var names = Mentions.Names(before)
            .Where(name => KnownNames.IsHuman(name.Of(before), turn) == isRole && (isRole || !IsLocated(before, name))).ToList();
        // Who speaks and what is asked of him are not swapped: "What did Lavrov demand about the price of oil?"
        return names.Count == 1 && (isRole || turn.Names.Count > 0)
            ? string.Concat(before.AsSpan(0, names[0].Start), about, before.AsSpan(names[0].End)) : null;
    }

    private static bool IsLocated(string text, TextRange range) => Preposition().IsMatch(text[..range.Start].TrimEnd().Split(' ')[^1]);

    // "and in Russia?" after "… in Ukraine?" asks of another place, not of both.
    private static string Narrowed(string about, string before)
    {
        var preposition = about[..(about.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : about.Length)];
        var name = about[preposition.Length..].Trim();
        var replaced = Mentions.Names(before)
            .LastOrDefault(old => before[..old.Start].EndsWith($" {preposition} ", StringComparison.OrdinalIgnoreCase)
            && Places.Contains(old.Of(before)) == Places.Contains(name));
        return replaced.Length > 0 && Mentions.IsName(name)
            ? string.Concat(before.AsSpan(0, replaced.Start), name, before.AsSpan(replaced.End))
            : $"{Unmarked(before)} {about}?";
    }

    private static string Unmarked(string question) => question.TrimEnd('?', '.', ' ');

    [GeneratedRegex(@"^(?:in|on|at|about|for|to|from|with|by|of|after|before|since|during|against|under|without)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^\W*how\s+(?:many|much)\s+(?<what>\p{Ll}+(?:\s+\p{Ll}+)?)\s+(?=(?:did|does|do|will|would|is|are|was|were|has|have|"
        + @"had|can|could)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\W*(?:and\s+)?who(?:\s+(?:is|was|are|were)\b|['’]s\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhoIs();

    [GeneratedRegex(@"^\p{Ll}+(?:\s+\p{Ll}+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
