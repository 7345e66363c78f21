using System.ComponentModel.DataAnnotations;

namespace ChatBot.Articles.Passages;

/// <summary>How long passages are, in words as <see cref="WordCount"/> counts them.</summary>
public sealed class PassageOptions
{
    /// <summary>
    /// What a passage aims at. The encoder reads 128 tokens: 90 words with title and heading, measured in the shared reference
    /// (embedded-encoder.md).
    /// </summary>
    [Range(10, 2_000)]
    public int TargetWords { get; set; } = 90;

    /// <summary>What no passage exceeds: longer sentences are cut at words.</summary>
    [Range(20, 4_000)]
    public int MaxWords { get; set; } = 180;

    /// <summary>
    /// How many sentences a passage repeats of the one before it under the same heading, so that "he" keeps the sentence that says
    /// who. One is enough for a pronoun; each costs a fifth of the index.
    /// </summary>
    [Range(0, 5)]
    public int OverlapSentences { get; set; } = 1;
}
