using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Encodes passages in batches that mix several articles, so that the encoder always has enough to do at once.</summary>
internal sealed class EncodingStage(
    IEmbeddingGenerator<string, Embedding<float>> encoder, int batchPassages, int batchCharacters, IngestTally tally)
{
    private readonly List<IngestStep> batch = [];
    private int passages;
    private long characters;

    public async Task RunAsync(ChannelReader<IngestStep> input, ChannelWriter<IngestStep> output, CancellationToken cancellationToken)
    {
        await foreach (var step in input.ReadAllAsync(cancellationToken))
        {
            var article = step as ArticleStep;
            if (passages > 0 && passages + (article?.Texts.Count ?? 0) > batchPassages)
                await FlushAsync(output, cancellationToken);
            batch.Add(step);
            passages += article?.Texts.Count ?? 0;
            characters += article?.Article.Text.Length ?? 0;
            if (passages >= batchPassages || characters >= batchCharacters)
                await FlushAsync(output, cancellationToken);
        }

        await FlushAsync(output, cancellationToken);
        output.Complete();
    }

    private async Task FlushAsync(ChannelWriter<IngestStep> output, CancellationToken cancellationToken)
    {
        var vectors = await EncodeAsync([.. batch.OfType<ArticleStep>().SelectMany(article => article.Texts)], cancellationToken);
        var next = 0;
        foreach (var step in batch)
        {
            var encoded = step;
            if (step is ArticleStep article)
            {
                encoded = article with { Vectors = vectors.GetRange(next, article.Texts.Count) };
                next += article.Texts.Count;
            }

            await output.WriteAsync(encoded, cancellationToken);
        }

        batch.Clear();
        (passages, characters) = (0, 0);
    }

    private async Task<List<ReadOnlyMemory<float>>> EncodeAsync(string[] texts, CancellationToken cancellationToken)
    {
        var vectors = new List<ReadOnlyMemory<float>>(texts.Length);
        foreach (var chunk in texts.Chunk(batchPassages))
        {
            var encoded = await encoder.GenerateAsync(chunk, cancellationToken: cancellationToken);
            vectors.AddRange(encoded.Select(embedding => embedding.Vector));
            tally.Encoded(chunk.Length);
        }

        return vectors;
    }
}
