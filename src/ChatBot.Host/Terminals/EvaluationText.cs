using System.Globalization;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Host.Terminals;

/// <summary>The figures of a measurement as a person reads them, one a line.</summary>
internal static class EvaluationText
{
    public static void Write(Terminal terminal, EvaluationReport report)
    {
        var figures = report.Figures;
        terminal.Output.WriteLine(terminal.Styled(
            SafeText.OnOneLine($"{report.Set}: {report.Indexed.Articles} articles, {report.Indexed.Passages} passages, {figures.Questions} questions"), "1"));
        Line("retrieval recall@10", figures.Retrieval?.RecallAt10);
        Line("retrieval mrr@10", figures.Retrieval?.MrrAt10);
        Line("retrieval ndcg@10", figures.Retrieval?.NdcgAt10);
        Line("evidence recall@10", figures.Evidence?.RecallAt10);
        Line("answers contain", figures.Answers.Contains);
        Line("answers token F1", figures.Answers.TokenF1);
        Line("answered", figures.Answers.Answered);
        Line("mean sentences", figures.Answers.MeanSentences);
        Line("speaker exact", figures.Speakers?.Exact);
        Line("speaker last name", figures.Speakers?.LastName);
        Line("citation precision", figures.Citations?.Precision);
        Line("citation recall", figures.Citations?.Recall);
        Line("unanswerable refused", figures.Refusals?.UnanswerableRefused);
        Line("answerable refused", figures.Refusals?.AnswerableRefused);
        Line("latency p50 ms", figures.LatencyMs.P50);
        Line("latency p95 ms", figures.LatencyMs.P95);
        Line("articles per second", report.Ingest?.ArticlesPerSecond);
        Line("passages per second", report.Ingest?.PassagesPerSecond);

        // What a set cannot measure is left out.
        void Line(string name, double? value)
        {
            if (value is { } figure)
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-22} {figure,10:0.000}"));
        }
    }
}
