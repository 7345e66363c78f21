using System.Text.Json;

namespace ChatBot.Evaluation.Reports;

/// <summary>
/// Writes what <c>eval --json</c> prints: one object on one line per set, numbers to four decimals, null for what the set cannot measure.
/// "types" holds the same figures for each type of question.
/// </summary>
public static class EvalJson
{
    public static string Write(EvaluationReport report)
    {
        var figures = report.Figures;
        var document = new EvalDocument(
            report.Set,
            report.Indexed.Articles,
            report.Indexed.Passages,
            figures.Questions,
            figures.Retrieval,
            figures.Evidence,
            figures.Answers,
            figures.Speakers,
            figures.Citations,
            figures.Refusals,
            figures.LatencyMs,
            report.Ingest,
            new OrderedDictionary<string, Figures>(report.Types));
        return JsonSerializer.Serialize(document, EvalDocumentContext.Default.EvalDocument);
    }
}
