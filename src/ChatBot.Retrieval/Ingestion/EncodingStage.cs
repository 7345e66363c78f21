using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Encodes passages in batches that mix several articles, so that the encoder always has enough to do at once.</summary>
internal sealed class EncodingStage(
    IEmbeddingGenerator<string, Embedding<float>> encoder, int batchPassages, int batchCharacters, IngestTally tally)
{
    private readonly List<IngestStep> _batch = [];
    private int _passages;
    private long _characters;

    public async Task RunAsync(ChannelReader<IngestStep> input, ChannelWriter<IngestStep> output, CancellationToken cancellationToken)
    {
        await foreach (var step in input.ReadAllAsync(cancellationToken))
        {
            var article = step as ArticleStep;
            if (_passages > 0 && _passages + (article?.Texts.Count ?? 0) > batchPassages)
                await FlushAsync(output, cancellationToken);
            _batch.Add(step);
            _passages += article?.Texts.Count ?? 0;
            _characters += article?.Article.Text.Length ?? 0;
            if (_passages >= batchPassages || _characters >= batchCharacters)
                await FlushAsync(output, cancellationToken);
        }

        await FlushAsync(output, cancellationToken);
        output.Complete();
    }

    private async Task FlushAsync(ChannelWriter<IngestStep> output, CancellationToken cancellationToken)
    {
        var vectors = await EncodeAsync([.. _batch.OfType<ArticleStep>().SelectMany(article => article.Texts)], cancellationToken);
        var next = 0;
        foreach (var step in _batch)
        {
            var encoded = step;
            if (step is ArticleStep article)
            {
                encoded = article with { Vectors = vectors.GetRange(next, article.Texts.Count) };
                next += article.Texts.Count;
            }

            await output.WriteAsync(encoded, cancellationToken);
        }

        _batch.Clear();
        (_passages, _characters) = (0, 0);
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
