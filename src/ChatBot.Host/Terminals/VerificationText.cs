using System.Globalization;
using ChatBot.Evaluation.Verification;

namespace ChatBot.Host.Terminals;

/// <summary>What was measured of the verifier as a person reads it, one figure a line.</summary>
internal static class VerificationText
{
    public static void Write(Terminal terminal, VerificationReport report)
    {
        terminal.Output.WriteLine(terminal.Styled(SafeText.OnOneLine($"{report.Set}: {report.Articles} articles, "
            + $"{report.Trials.Count} sentences judged"), "1"));
        terminal.Output.WriteLine($"  {"",-40} {"number",7}   right   tuned half   other half");
        foreach (var (label, right, share, tuned, other) in VerificationRows.Of(report))
        {
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {SafeText.OnOneLine($"{label}: {right}"),-40} {share.N,7}   {share.Share:0.000}   {tuned?.Share,10:0.000}   "
                + $"{other?.Share,10:0.000}"));
        }

        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {"ms a sentence, p95",-40} {"",7}   {report.MillisecondsP95:0.000}"));
    }

    /// <summary>True sentences that were kept earlier, each with what its article says and what speaks against it.</summary>
    public static void WriteLosses(Terminal terminal, IReadOnlyList<Trial> losses)
    {
        terminal.Output.WriteLine($"  {losses.Count} kept earlier and lost now");
        foreach (var trial in losses)
        {
            terminal.Output.WriteLine(SafeText.OnOneLine($"  {trial.Group} {trial.Kind} ({string.Join(", ", trial.Verdict.Faults)}): "
                + $"{trial.Text}"));
            terminal.Output.WriteLine(SafeText.OnOneLine($"    the article: {trial.Gold}"));
        }
    }
}
