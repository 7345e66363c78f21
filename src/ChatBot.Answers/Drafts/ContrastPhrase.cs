using ChatBot.Articles;

namespace ChatBot.Answers.Drafts;

/// <summary>The fixed words that open the first of two quotations that differ. The verifier allows them only where the two do
/// differ.</summary>
public static class ContrastPhrase
{
    /// <summary>The words as a reader sees them.</summary>
    public static string Write(ContrastKind kind) => kind switch
    {
        ContrastKind.Accounts => "Accounts differ:",
        ContrastKind.Reports => "The reports differ:",
        ContrastKind.NewerReport => "The reports differ, the newer first:",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Which words fit two quotations, the first of which is to be read first; null where the second is newer and has to come
    /// first.</summary>
    public static ContrastKind? For(Article first, Article second)
    {
        if (first.Id == second.Id)
            return ContrastKind.Accounts;
        var (day, other) = (first.Day, second.Day);
        if (day is null || other is null || day == other)
            return ContrastKind.Reports;
        return day > other ? ContrastKind.NewerReport : null;
    }
}
