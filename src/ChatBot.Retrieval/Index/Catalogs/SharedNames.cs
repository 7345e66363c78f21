using System.Collections.Concurrent;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>Names that many articles share, such as their source's, each held once. Safe for concurrent use.</summary>
internal sealed class SharedNames
{
    private readonly ConcurrentDictionary<string, string> names = new(StringComparer.Ordinal);

    public string Of(string name) => names.GetOrAdd(name, name);
}
