using ChatBot.Articles;
using ChatBot.Answers.Times;

namespace ChatBot.Answers.Agreement;

/// <summary>The fixed words that open the first of two quotations that differ. The verifier allows them only where the two do differ.</summary>
public static class ContrastPhrase
{
    private const string Accounts = "Accounts differ:";
    private const string Reports = "The reports differ:";
    private const string Newer = "The reports differ, the newer first:";

    /// <summary>Every such phrase.</summary>
    public static IReadOnlyList<string> All { get; } = [Accounts, Reports, Newer];

    /// <summary>The words for two quotations, the first of which is to be read first; null where the second is newer and has to come first.</summary>
    public static string? For(Article first, Article second)
    {
        if (first.Id == second.Id)
            return Accounts;
        var (day, other) = (TimeFit.DayOf(first), TimeFit.DayOf(second));
        if (day is null || other is null || day == other)
            return Reports;
        return day > other ? Newer : null;
    }
}
