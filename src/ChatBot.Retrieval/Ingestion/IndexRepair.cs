using System.Collections.Immutable;
using ChatBot.Articles.Passages;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>
/// Writes what is sound of a damaged index into another one. What is told by an article's text is read from it again; only vectors are
/// taken over, where they are of the passages that it is cut into.
/// </summary>
public sealed class IndexRepair(PassageSplitter splitter, IEmbeddingGenerator<string, Embedding<float>> encoder)
{
    private readonly ArticlePreparer preparer = new(splitter);

    /// <param name="damaged">What is read.</param>
    /// <param name="whole">What is written; it holds nothing yet.</param>
    /// <param name="progress">Is told of each article how many are kept.</param>
    public async Task<RepairReport> RunAsync(
        DamagedIndex damaged, IArticleIndex whole, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var (kept, encoded, lost) = (0, 0, new List<SalvagedArticle>());
        foreach (var salvaged in damaged.Articles())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (salvaged.Article is null)
            {
                lost.Add(salvaged);
                continue;
            }

            var step = preparer.Prepare(salvaged.Article, isNew: true);
            var vectors = VectorsOf(salvaged, step);
            if (vectors is null)
                encoded++;
            await whole.PutAsync(
                WritingStage.ToIndexed(step with { Vectors = vectors ?? await EncodeAsync(step, cancellationToken) }), cancellationToken);
            kept++;
            progress?.Report(kept);
        }

        return new(kept, encoded, [.. lost]);
    }

    private static IReadOnlyList<ReadOnlyMemory<float>>? VectorsOf(SalvagedArticle salvaged, ArticleStep step)
    {
        if (salvaged.Vectors.IsEmpty || !salvaged.Passages.SequenceEqual(step.Passages))
            return null;
        var dimensions = salvaged.Vectors.Length / step.Passages.Count;
        return [.. Enumerable.Range(0, step.Passages.Count).Select(at => salvaged.Vectors.Slice(at * dimensions, dimensions))];
    }

    private async Task<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(ArticleStep step, CancellationToken cancellationToken) =>
        [.. (await encoder.GenerateAsync(step.Texts, cancellationToken: cancellationToken)).Select(embedding => embedding.Vector)];
}

/// <summary>What was written of a damaged index.</summary>
/// <param name="Kept">How many articles.</param>
/// <param name="Encoded">How many of them had to be encoded anew.</param>
/// <param name="Lost">What is not as it was written.</param>
public sealed record RepairReport(int Kept, int Encoded, ImmutableArray<SalvagedArticle> Lost);
