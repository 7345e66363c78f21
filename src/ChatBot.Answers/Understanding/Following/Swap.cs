using ChatBot.Language.Names;
using System.Text.RegularExpressions;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Asks the last question about somebody or something else.</summary>
internal static partial class Swap
{
    /// <summary>The question with a name in the place of the one it stands for; null where <paramref name="about"/> is no name or it has none.</summary>
    public static string? Of(string about, string before)
    {
        var names = Mentions.Names(before);
        if (names.Count == 0 || !Mentions.IsName(about))
            return null;
        // A country takes the place of a country: "what did Lavrov say about Russia – and Ukraine?".
        var isPlace = Places.Contains(about);
        var replaced = names.FirstOrDefault(name => Places.Contains(name.Of(before)) == isPlace, names[0]);
        return string.Concat(before.AsSpan(0, replaced.Start), about, before.AsSpan(replaced.End));
    }

    /// <summary>"What about Putin?", "and in Crimea?": the same question about somebody else, or narrowed by a place, time or topic.</summary>
    public static string Ask(string about, string before)
    {
        if (Preposition().IsMatch(about))
            return Narrowed(about, before);
        if (Of(about, before) is { } swapped)
            return swapped;
        // A second "and what about …" takes the place of the first.
        var topic = before.LastIndexOf(" about ", StringComparison.OrdinalIgnoreCase);
        return $"{Bare(topic > 0 ? before[..topic] : before)} about {about}?";
    }

    // "and in Russia?" after "… in Ukraine?" asks of another place, not of both.
    private static string Narrowed(string about, string before)
    {
        var preposition = about[..(about.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : about.Length)];
        var name = about[preposition.Length..].Trim();
        var replaced = Mentions.Names(before).LastOrDefault(old => before[..old.Start].EndsWith($" {preposition} ", StringComparison.OrdinalIgnoreCase)
            && Places.Contains(old.Of(before)) == Places.Contains(name));
        return replaced.Length > 0 && Mentions.IsName(name)
            ? string.Concat(before.AsSpan(0, replaced.Start), name, before.AsSpan(replaced.End))
            : $"{Bare(before)} {about}?";
    }

    private static string Bare(string question) => question.TrimEnd('?', '.', ' ');

    [GeneratedRegex(@"^(?:in|on|at|about|for|to|from|with|by|of|after|before|since|during|against|under|without)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();
}
