using ChatBot.Articles.Passages;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Encodes anew what an index holds, where another encoder made its vectors. Words, names and statements stay as they
/// are.</summary>
public sealed class VectorRemaker(IVectorRemake index, IEmbeddingGenerator<string, Embedding<float>> encoder)
{
    private const int ArticlesAtATime = 32;

    /// <summary>The encoder that made the vectors of the index, where it is another one, so that <see cref="RunAsync"/> has something to
    /// do.</summary>
    public ValueTask<string?> FindOtherEncoderAsync(CancellationToken cancellationToken) => index.FindOtherEncoderAsync(cancellationToken);

    /// <summary>Makes all vectors anew and puts them in the place of the old ones.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await index.FindOtherEncoderAsync(cancellationToken) is not null)
        {
            var articles = await index.ListUnencodedAsync(ArticlesAtATime, cancellationToken);
            if (articles.Count == 0)
                await index.AdoptVectorsAsync(cancellationToken);
            else
                await EncodeAsync(articles, cancellationToken);
        }
    }

    private async Task EncodeAsync(IReadOnlyList<UnencodedArticle> articles, CancellationToken cancellationToken)
    {
        var texts = articles.SelectMany(article =>
        {
            var text = new IndexText(article.Article);
            return article.Passages.Select(text.Of);
        });
        var encoded = await encoder.GenerateAsync(texts, cancellationToken: cancellationToken);
        var next = 0;
        foreach (var article in articles)
        {
            await index.PutVectorsAsync(article, [.. encoded.Skip(next).Take(article.Passages.Count).Select(embedding => embedding.Vector)],
                cancellationToken);
            next += article.Passages.Count;
        }
    }
}
