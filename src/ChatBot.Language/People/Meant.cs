namespace ChatBot.Language.People;

/// <summary>Whom words for a speaker mean.</summary>
/// <param name="Person">Who; null where nobody can be told.</param>
/// <param name="Certainty">How that is known.</param>
internal readonly record struct Meant(Person? Person, SpeakerCertainty Certainty)
{
    public static Meant Nobody => new(null, SpeakerCertainty.Guessed);

    /// <summary>The same, known no better than something else is.</summary>
    public Meant AtMost(SpeakerCertainty other) => this with { Certainty = (SpeakerCertainty)Math.Min((int)Certainty, (int)other) };
}
