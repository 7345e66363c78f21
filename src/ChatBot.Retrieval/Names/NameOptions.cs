namespace ChatBot.Retrieval.Names;

/// <summary>How near two spellings must lie to stand for one name. Tuned on the pairs of evaldata "names", see docs/quality.md.</summary>
public sealed class NameOptions
{
    /// <summary>Limit where the articles do not hold the question's own spelling, 0 to 1.</summary>
    public double UnknownNameDistance { get; set; } = 0.16;

    /// <summary>Limit where they do hold it, and a further spelling is looked for, 0 to 1.</summary>
    public double KnownNameDistance { get; set; } = 0.05;

    /// <summary>Skeletons with fewer sounds than this are only matched exactly: too many short names lie near each other.</summary>
    public int ShortestSkeleton { get; set; } = 4;

    /// <summary>How far a given name lies from a form that usage knows (Bill, William), 0 to 1; only where the articles lack the question's
    /// own.</summary>
    public double UsualFormDistance { get; set; } = 0.08;

    /// <summary>How far a given name lies from one that is a form of it by rule (Ron, Aaron), 0 to 1.</summary>
    public double RegularFormDistance { get; set; } = 0.12;

    /// <summary>Limit between two known given names, which are spelt more freely than others, 0 to 1; only where the articles lack the
    /// question's own.</summary>
    public double GivenNameDistance { get; set; } = 0.2;

    /// <summary>Limit between names in different scripts, by their sounds, 0 to 1, where it is asked whether two names are one.</summary>
    public double ForeignNameDistance { get; set; } = 0.46;

    /// <summary>Limit between names in different scripts where one is looked for among all names of the articles, 0 to 1.</summary>
    public double ForeignSearchDistance { get; set; } = 0.2;

    /// <summary>As <see cref="ForeignSearchDistance"/> for a word that a script with capitals writes small.</summary>
    public double ForeignWordDistance { get; set; } = 0.1;

    /// <summary>How much nearer ten times as many articles bring a name of another script: of Baden and Biden, the one in the
    /// news.</summary>
    public double ForeignFrequencyBonus { get; set; } = 0.03;

    /// <summary>What lies so much further off than the nearest name of another script does not stand for it.</summary>
    public double ForeignMargin { get; set; } = 0.05;

    /// <summary>A word of a question that is written small is a name where this share of the articles that have it write it as
    /// one.</summary>
    public double NameShare { get; set; } = 0.6;

    /// <summary>At most so many spellings stand for one name.</summary>
    public int MostSpellings { get; set; } = 6;
}
