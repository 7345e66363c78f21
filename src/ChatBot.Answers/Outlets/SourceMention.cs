using ChatBot.Language;

namespace ChatBot.Answers.Outlets;

/// <summary>Where a question names who published or wrote what it asks for.</summary>
/// <param name="Source">Who.</param>
/// <param name="Phrase">The whole phrase: "the article from The Verge", "according to Reuters"; the bare name where it is the subject of
/// its verb.</param>
/// <param name="Stand">What a reader may put in the phrase's place: "it" for a subject, nothing for "according to Reuters".</param>
public sealed record SourceMention(AskedSource Source, TextRange Phrase, string Stand)
{
    /// <summary>Whether it stands behind what it is said to report: "… , as reported by Reuters".</summary>
    public bool Follows => Stand.Length == 0;
}
