using System.Globalization;
using System.Reflection;

namespace ChatBot.Retrieval.Search.Ranking;

/// <summary>Weighs the features of a passage against each other: their weighted sum, with weights learnt from questions
/// (docs/quality.md).</summary>
public sealed class RankingModel
{
    private readonly double[] weights;

    /// <param name="weights">One for each of <see cref="RankingFeatures.Names"/>.</param>
    public RankingModel(IReadOnlyList<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Count, RankingFeatures.Names.Count);
        this.weights = [.. weights];
    }

    /// <summary>What this product was learnt with: the resource <c>ranking.txt</c>.</summary>
    public static RankingModel Shipped { get; } = ReadShipped();

    public IReadOnlyList<double> Weights => weights;

    /// <summary>The score of a passage; comparable within one question only.</summary>
    public double Score(IReadOnlyList<double> features)
    {
        var score = 0.0;
        for (var i = 0; i < weights.Length; i++)
            score += weights[i] * features[i];
        return score;
    }

    /// <summary>Reads a file of lines "NAME WEIGHT", one for each feature in order; lines that begin with # are remarks.</summary>
    /// <exception cref="FormatException">The text is no such file; the message names the line.</exception>
    public static RankingModel Read(TextReader reader)
    {
        var weights = new List<double>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (weights.Count == RankingFeatures.Names.Count
                || line.Split(' ') is not [var name, var value]
                || name != RankingFeatures.Names[weights.Count]
                || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
                || !double.IsFinite(weight))
                throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                    $"Line {number} is not what a file of ranking weights holds there."));
            weights.Add(weight);
        }

        return weights.Count == RankingFeatures.Names.Count
            ? new(weights)
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                $"The file holds {weights.Count} weights of {RankingFeatures.Names.Count}."));
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(TextWriter writer)
    {
        writer.Write("# Weights of the features that passages are ranked by. Made by `learning learn-ranking`; docs/quality.md has the "
            + "command and the figures.\n");
        foreach (var (name, weight) in RankingFeatures.Names.Zip(weights))
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{name} {weight:R}\n"));
    }

    private static RankingModel ReadShipped()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("ranking.txt")!);
        return Read(reader);
    }
}
