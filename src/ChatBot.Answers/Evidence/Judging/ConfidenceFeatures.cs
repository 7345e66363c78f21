namespace ChatBot.Answers.Evidence.Judging;

/// <summary>What tells whether the articles hold an answer at all, read from the features of the sentences that come nearest to one.</summary>
public static class ConfidenceFeatures
{
    private const int Decimals = 4;

    private static readonly string[] OfFirst =
    [
        "rare words in the article", "rare words around", "rare words inside", "rarest word missing", "rare words missing", "names missing around",
        "unknown words asked", "numbers missing around", "best meaning of a passage", "meaning of the passage", "words in the same order",
        "longest run of shared words", "shows the expected kind", "coverage by rules", "names met by rules", "thing asked for around",
        "negated unlike the question",
    ];

    private static readonly string[] Highest =
        ["rare words in the article", "rare words around", "rare words inside", "words in the same order", "longest run of shared words", "coverage by rules"];

    private static readonly int[] FirstColumns = Array.ConvertAll(OfFirst, Column);
    private static readonly int[] HighestColumns = Array.ConvertAll(Highest, Column);

    public static IReadOnlyList<string> Names { get; } =
        [.. OfFirst.Select(name => $"{name}, first"), .. Highest.Select(name => $"{name}, highest"), "score of the first", "share of the first", "share of the first three"];

    /// <param name="sentences">Rows of <see cref="SentenceFeatures"/> with the judge's scores and shares; best first, at least one.</param>
    public static float[] Row(IReadOnlyList<(float[] Row, double Score, double Share)> sentences)
    {
        var values = FirstColumns.Select(column => (double)sentences[0].Row[column])
            .Concat(HighestColumns.Select(column => (double)sentences.Max(sentence => sentence.Row[column])))
            .Concat([sentences[0].Score, sentences[0].Share, sentences.Take(3).Sum(sentence => sentence.Share)]);
        return [.. values.Select(value => (float)Math.Round(value, Decimals))];
    }

    private static int Column(string name)
    {
        var column = SentenceFeatures.Names.ToList().IndexOf(name);
        return column >= 0 ? column : throw new InvalidOperationException($"There is no feature '{name}'.");
    }
}
