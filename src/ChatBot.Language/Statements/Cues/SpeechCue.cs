using ChatBot.Language.People;

namespace ChatBot.Language.Statements.Cues;

/// <summary>A place where an article says that somebody says something.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="Speaker">Who.</param>
/// <param name="First">First word of the cue.</param>
/// <param name="Last">Last word of the cue.</param>
/// <param name="Term">What the cue is indexed as.</param>
/// <param name="IsInverted">Whether the speaker stands behind it: "said Lavrov".</param>
internal sealed record SpeechCue(int Sentence, Mention Speaker, int First, int Last, string Term, bool IsInverted)
{
    /// <summary>Whether it stands inside of what the cue before it brings: "said he thought".</summary>
    public bool IsInside(SpeechCue before) => !IsBesides && !IsInverted && Speaker.First > before.Last && Speaker.First - before.Last <= 3;

    /// <summary>Whether it names a source, "according to", and is no verb.</summary>
    public bool IsSource => Last > First;

    /// <summary>First word of cue and speaker.</summary>
    public int Start => Math.Min(First, IsBesides ? First : Speaker.First);

    /// <summary>Last word of cue and speaker.</summary>
    public int End => IsInverted ? Math.Max(Last, Speaker.Last) : Last;

    /// <summary>Whether the speaker stands elsewhere in the sentence: "Trump smiled, adding that".</summary>
    public bool IsBesides { get; init; }
}
