namespace ChatBot.Language.Frames.TakeBacks;

/// <summary>A sentence read for whether it takes a claim back.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Claim">The claim.</param>
/// <param name="IsElsewhere">Whether it stands in another text, where no pronoun means the claim.</param>
internal sealed record Reading(ReadSentence Text, ClaimWords Claim, bool IsElsewhere);

/// <summary>Where a part of a pattern ends in a sentence.</summary>
/// <param name="End">The word behind it.</param>
/// <param name="ByPronoun">Whether the claim is meant by a pronoun alone, which reaches no farther than the sentence before.</param>
internal readonly record struct Reached(int End, bool ByPronoun);
