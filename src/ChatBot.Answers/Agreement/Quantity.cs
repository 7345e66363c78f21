using ChatBot.Language.Numbers;

namespace ChatBot.Answers.Agreement;

/// <summary>A number of something: "at least 12 people were killed".</summary>
/// <param name="Amount">How many, how exactly.</param>
/// <param name="Unit">Terms of the words right behind the number, and its unit where it has one. Empty where none follows.</param>
/// <param name="Measure">What is counted, where it is one of the known measures, such as the dead; else null.</param>
/// <param name="Clause">Terms of the clause it stands in, without numbers and function words.</param>
public sealed record Quantity(Amount Amount, IReadOnlySet<string> Unit, string? Measure, IReadOnlySet<string> Clause)
{
    /// <summary>Whether it is a sum of money or a share.</summary>
    public bool IsMoneyOrShare => Amount.IsMoney || Amount.Kind == AmountKind.Share;

    /// <summary>Whether both can be true of one thing at one time: equal, rounded, or said to be rough.</summary>
    public bool IsCompatibleWith(Quantity other) => Amount.IsCompatibleWith(other.Amount);
}
