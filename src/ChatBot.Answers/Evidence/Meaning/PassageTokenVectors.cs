using ChatBot.Answers.Reading;
using ChatBot.Language;
using ChatBot.Retrieval.Encoding.Tokens;
using Microsoft.Extensions.Caching.Memory;

namespace ChatBot.Answers.Evidence.Meaning;

/// <summary>The token vectors of passages, kept of those that were asked about last: they are the same for every question. Safe for
/// concurrent use.</summary>
public sealed class PassageTokenVectors(ITokenEncoder encoder, EvidenceOptions options) : IDisposable
{
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = options.PassagesKept });

    /// <summary>The token vectors of each passage, in the order of the passages.</summary>
    public async ValueTask<IReadOnlyList<TokenVectors>> OfAsync(IReadOnlyList<(KnownArticle Known, TextRange Range)> passages,
        CancellationToken cancellationToken)
    {
        var vectors = new TokenVectors?[passages.Count];
        var missing = new List<int>();
        for (var at = 0; at < passages.Count; at++)
        {
            vectors[at] = kept.Get<TokenVectors>(passages[at]);
            if (vectors[at] is null)
                missing.Add(at);
        }

        var texts = missing.ConvertAll(at => passages[at].Range.Of(passages[at].Known.Article.Text));
        var encoded = texts.Count == 0 ? [] : await encoder.EncodeTokensAsync(texts, areQuestions: false, cancellationToken);
        foreach (var (at, made) in missing.Zip(encoded))
            vectors[at] = kept.Set(passages[at], made, new MemoryCacheEntryOptions { Size = 1 });
        return [.. vectors.Select(made => made!)];
    }

    public void Dispose() => kept.Dispose();
}
