namespace ChatBot.Answers.Evidence.Judging;

/// <summary>What tells whether the articles hold an answer at all, read from the features of the sentences that come nearest to
/// one.</summary>
public static class ConfidenceFeatures
{
    private const int Decimals = 4;

    private static readonly string[] OfFirst =
    [
        "reader: passage answers", "reader: words answer", "reader: vote", "list: one answers",
        "list: words answer", "answering words hold a number",
        "answering words hold a capital", "answering words echo the question", "says that something is not known",
        "meaning of words inside", "meaning of the least met inside", "meaning of words around", "meaning of the least met around",
        "meaning of the sentence",
        "expected kind", "shows the expected kind", "thing asked for around", "names of no article asked", "unknown words asked",
        "names missing around",
        "said by whom is asked about", "rare words in the article", "rare words around", "rare words inside", "rarest word missing",
        "rare words missing",
        "score by rules", "names met by rules", "has the force asked", "things asked", "words of the article", "best meaning of a passage",
        "meaning of the passage", "met by the title", "words and names met", "coverage by rules",
    ];

    private static readonly string[] OfSecond = ["reader: vote", "list: words answer", "meaning of the passage"];

    private static readonly string[] Highest =
    [
        "reader: passage answers", "reader: words answer", "reader: vote", "meaning of the sentence", "meaning of the least met around",
        "rare words around",
        "rare words inside", "passage behind the best",
    ];

    private static readonly int[] FirstColumns = Array.ConvertAll(OfFirst, Column);
    private static readonly int[] SecondColumns = Array.ConvertAll(OfSecond, Column);
    private static readonly int[] HighestColumns = Array.ConvertAll(Highest, Column);

    public static IReadOnlyList<string> Names { get; } =
    [
        .. OfFirst.Select(name => $"{name}, first"), .. OfSecond.Select(name => $"{name}, second"),
        .. Highest.Select(name => $"{name}, highest"),
        "score of the first", "score of the second behind it", "share of the first", "share of the first three",
    ];

    /// <param name="sentences">Rows of <see cref="SentenceFeatures"/> with the judge's scores and shares; best first, at least one.</param>
    public static float[] Row(IReadOnlyList<(float[] Row, double Score, double Share)> sentences)
    {
        var (first, second) = (sentences[0], sentences[Math.Min(1, sentences.Count - 1)]);
        var values = FirstColumns.Select(column => (double)first.Row[column])
            .Concat(SecondColumns.Select(column => (double)second.Row[column]))
            .Concat(HighestColumns.Select(column => (double)sentences.Max(sentence => sentence.Row[column])))
            .Concat([first.Score, first.Score - second.Score, first.Share, sentences.Take(3).Sum(sentence => sentence.Share)]);
        return [.. values.Select(value => (float)Math.Round(value, Decimals))];
    }

    private static int Column(string name)
    {
        var column = SentenceFeatures.Names.ToList().IndexOf(name);
        return column >= 0 ? column : throw new InvalidOperationException($"There is no feature '{name}'.");
    }
}
