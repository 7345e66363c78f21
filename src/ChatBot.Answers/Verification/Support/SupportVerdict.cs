namespace ChatBot.Answers.Verification.Support;

/// <summary>Whether sources say what a sentence says.</summary>
/// <param name="Score">How much of it they say, 0 to 1.</param>
/// <param name="Faults">What speaks against it; empty where it is supported.</param>
public sealed record SupportVerdict(double Score, IReadOnlyList<SupportFault> Faults)
{
    public bool IsSupported => Faults.Count == 0;
}
