using System.Text.Json;

namespace ChatBot.Evaluation.Verification;

/// <summary>What <c>eval --verification --json</c> prints: one object on one line, every share with the number that it is of.</summary>
public static class VerificationJson
{
    public static string Write(VerificationReport report)
    {
        var figures = report.Figures;
        return JsonSerializer.Serialize(
            new VerificationDocument(
                report.Set,
                report.Articles,
                report.Trials.Count,
                new(figures.Kept, figures.Rephrased, figures.RephrasedInAll, figures.Caught, figures.RephrasedCaught, figures.Framed,
                    figures.Reworded, figures.Written, report.Attributions, report.Halves, report.MillisecondsP95)),
            VerificationDocumentContext.Default.VerificationDocument);
    }
}
