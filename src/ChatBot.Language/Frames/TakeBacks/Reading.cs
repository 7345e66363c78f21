namespace ChatBot.Language.Frames.TakeBacks;

/// <summary>A sentence read for whether it takes a claim back.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Claim">The claim.</param>
/// <param name="IsElsewhere">Whether it stands in another text, where no pronoun means the claim.</param>
internal sealed record Reading(ReadSentence Text, ClaimWords Claim, bool IsElsewhere);

/// <summary>Where a part of a pattern ends in a sentence.</summary>
/// <param name="End">The word behind it.</param>
/// <param name="By">How it means the claim.</param>
internal readonly record struct Reached(int End, MeantBy By = MeantBy.Nothing)
{
    /// <summary>The same with what a part before it says; the clearest counts.</summary>
    public Reached With(MeantBy other) => this with { By = (MeantBy)Math.Max((int)By, (int)other) };
}

/// <summary>How a sentence means a claim, the clearest last.</summary>
internal enum MeantBy
{
    /// <summary>By standing right behind it.</summary>
    Nothing,

    /// <summary>"It", "he", "that".</summary>
    Pronoun,

    /// <summary>"These allegations".</summary>
    Pointing,

    /// <summary>"The report", whatever the claim calls it.</summary>
    Noun,

    /// <summary>By a name or a word of its own.</summary>
    Name,
}
