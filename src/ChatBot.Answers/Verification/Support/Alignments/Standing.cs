namespace ChatBot.Answers.Verification.Support.Alignments;

/// <summary>How firmly the sources hold that something stands in its place, and how firmly that another thing does.</summary>
internal struct Standing
{
    /// <summary>Firmer than chance: words matched on both sides, or a run of them on one.</summary>
    public const int Firm = 3;

    private int right;
    private int wrong;

    public readonly bool IsWrong => wrong >= Firm && wrong > right;

    /// <summary>Whether the sources have it in this place for sure.</summary>
    public readonly bool IsRight => right >= Firm && right >= wrong;

    public void Bear(int strength) => right = Math.Max(right, strength);

    public void Contradict(int strength) => wrong = Math.Max(wrong, strength);
}
