using ChatBot.Host.Terminals;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Verbs;

/// <summary>Shows how far an ingest is.</summary>
internal sealed class IngestSteps(IProgress<ProgressStep> shown) : IProgress<IngestProgress>
{
    public void Report(IngestProgress value) => shown.Report(new ProgressStep("Reading articles", value.FilesDone, value.Files));
}
