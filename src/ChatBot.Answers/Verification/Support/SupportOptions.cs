namespace ChatBot.Answers.Verification.Support;

/// <summary>How much of a written sentence its sources must say. Tuned on half of the dev sets, see docs/verification.md.</summary>
public sealed class SupportOptions
{
    /// <summary>Least share of a sentence's words that its sources must have, 0 to 1.</summary>
    public double ScoreNeeded { get; set; } = 0.6;

    /// <summary>Least share that what is quoted must have by itself, 0 to 1: a title or a neighbour may tell who is meant, and not what
    /// happened.</summary>
    public double QuotedNeeded { get; set; } = 0.5;

    /// <summary>What a word counts that only a synonym of stands in the sources, 0 to 1.</summary>
    public double SynonymStrength { get; set; } = 0.9;

    /// <summary>What a word counts that stands in the passage or the title, but not in the sentences that are quoted, 0 to 1.</summary>
    public double PassageStrength { get; set; } = 0.5;

    /// <summary>Furthest that two spellings of one name may lie apart, 0 to 1, as <see cref="ChatBot.Language.Names.NameDistance"/>
    /// measures it.</summary>
    public double NameDistance { get; set; } = 0.05;

    /// <summary>
    /// How much better the neighbours of one thing must fit another thing of the source than its own before it counts as standing in the
    /// other's place.
    /// </summary>
    public double MisplacedMargin { get; set; } = 3;

    /// <summary>Longest written sentence, in UTF-16 code units: what is longer is no sentence, and is not supported.</summary>
    public int LongestSentence { get; set; } = 1000;
}
