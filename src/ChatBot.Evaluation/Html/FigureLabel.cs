namespace ChatBot.Evaluation.Html;

/// <summary>What a reader calls the figures of the JSON.</summary>
internal static class FigureLabel
{
    private static readonly Dictionary<string, (string Whole, string Short)> Known = new(StringComparer.Ordinal)
    {
        ["retrieval.recall@1"] = ("Relevant articles among the first 1", "recall@1"),
        ["retrieval.recall@5"] = ("Relevant articles among the first 5", "recall@5"),
        ["retrieval.recall@10"] = ("Relevant articles among the first 10", "recall@10"),
        ["retrieval.mrr@10"] = ("Reciprocal rank of the first relevant article", "MRR@10"),
        ["retrieval.ndcg@10"] = ("Ranking of the articles, nDCG@10", "nDCG@10"),
        ["evidence.recall@5"] = ("Evidence in the first 5 passages", "evidence@5"),
        ["evidence.recall@10"] = ("Evidence in the first 10 passages", "evidence@10"),
        ["answers.contains"] = ("Right answer in the reply", "in the reply"),
        ["answers.tokenF1"] = ("Words shared with the right answer, F1", "token F1"),
        ["answers.answered"] = ("Questions answered", "answered"),
        ["answers.rightFirst"] = ("First sentence cites the evidence", "right first"),
        ["answers.right"] = ("A sentence cites the evidence", "right"),
        ["answers.beyond"] = ("Sentences of an answer that cite no evidence", "beyond"),
        ["answers.meanSentences"] = ("Sentences of an answer", "sentences"),
        ["speakers.exact"] = ("Right speaker named, title and all", "speaker exact"),
        ["speakers.lastName"] = ("Right speaker named, last name", "speaker last name"),
        ["citations.precision"] = ("Citations that point at the evidence", "citation precision"),
        ["citations.recall"] = ("Evidence that is cited", "citation recall"),
        ["refusals.unanswerableRefused"] = ("Unanswerable questions refused", "unanswerable refused"),
        ["refusals.answerableRefused"] = ("Answerable questions refused", "answerable refused"),
    };

    /// <summary>Such as "Right answer in the reply"; the name itself where it is not known.</summary>
    public static string Of(string name) => Known.TryGetValue(name, out var label) ? label.Whole : name;

    /// <summary>Such as "in the reply", for the head of a column.</summary>
    public static string Short(string name) => Known.TryGetValue(name, out var label) ? label.Short : name;
}
