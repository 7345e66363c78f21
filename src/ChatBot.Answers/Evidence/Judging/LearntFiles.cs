using ChatBot.Retrieval.Learned;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>The files that <c>learn-answers</c> makes, as they lie in the program.</summary>
public static class LearntFiles
{
    /// <summary>Trees of the <see cref="SentenceJudge"/>.</summary>
    public const string Judge = "sentence-judge.trees";

    /// <summary>Trees of the <see cref="AnswerConfidence"/>.</summary>
    public const string Confidence = "answer-confidence.trees";

    /// <summary>Reads one of them.</summary>
    public static BoostedTrees Read(string name)
    {
        using var file = new StreamReader(typeof(LearntFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without the file {name}."));
        return BoostedTreesFile.Read(file);
    }
}
