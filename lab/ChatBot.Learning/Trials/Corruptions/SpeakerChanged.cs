using ChatBot.Evaluation.Draws;
using ChatBot.Learning.Trials.Rephrasings;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>Another of those who say something in the article in the place of who says this, by the name beside "said" alone.</summary>
internal static class SpeakerChanged
{
    /// <param name="text">The sentence.</param>
    /// <param name="article">All of the article.</param>
    /// <param name="draw">Which of the others, any number.</param>
    public static string? Of(string text, string article, int draw)
    {
        if (SpeakingNames.In(text).FirstOrDefault(match => !Rephraser.IsQuoted(text, match.Index, match.Length)) is not { } match)
            return null;
        var name = match.Groups["name"];
        var own = SpeakingNames.Plain(name.Value);
        var others = SpeakingNames.Of(article)
            .Where(other => !CapitalisedNames.MayBeOne(other, own) && !text.Contains(LastWord(other), StringComparison.Ordinal))
            .ToList();
        return others.Count == 0 ? null : text[..name.Index] + others[draw % others.Count] + text[(name.Index + name.Length)..];
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
