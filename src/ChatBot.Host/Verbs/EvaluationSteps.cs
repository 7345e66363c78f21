using ChatBot.Evaluation;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Verbs;

/// <summary>Shows how far a measurement is.</summary>
internal sealed class EvaluationSteps(IProgress<ProgressStep> shown) : IProgress<EvaluationProgress>
{
    public void Report(EvaluationProgress value) =>
        shown.Report(new ProgressStep(value.Stage is EvaluationStage.Ingesting ? "Reading articles" : "Asking questions", value.Done,
            value.Total));
}
