namespace ChatBot.Evaluation.Comparisons;

/// <summary>What became of a figure from one measurement to the next.</summary>
public enum Verdict
{
    /// <summary>The difference may be chance: its interval holds 0.</summary>
    Same,
    Better,
    Worse,

    /// <summary>It changed by more than chance, and neither more nor less of it is better.</summary>
    Changed,
}
