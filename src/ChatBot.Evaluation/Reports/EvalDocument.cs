namespace ChatBot.Evaluation.Reports;

/// <summary>The shape of <c>eval --json</c>, in the order that it is written in.</summary>
internal sealed record EvalDocument(
    string Set,
    int Articles,
    int Passages,
    int Questions,
    RetrievalFigures? Retrieval,
    EvidenceFigures? Evidence,
    AnswerFigures Answers,
    SpeakerFigures? Speakers,
    CitationFigures? Citations,
    RefusalFigures? Refusals,
    LatencyFigures LatencyMs,
    IngestFigures? Ingest,
    CalibrationFigures? Calibration,
    RefusalCurveFigures? RefusalCurve,
    IReadOnlyDictionary<string, Figures> Types,
    IReadOnlyDictionary<string, double[]> Intervals,
    IReadOnlyDictionary<string, ComparedFigure>? Comparison,
    IReadOnlyDictionary<string, Dictionary<string, double>> Scores);

/// <summary>One member of "comparison".</summary>
internal sealed record ComparedFigure(double Before, double After, double[] Difference, string Verdict, int Questions);
