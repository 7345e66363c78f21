using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Answers.Tests.Support;

/// <summary>The embedded encoder and reader, loaded once for all tests; they have no state, and the process's end is theirs.</summary>
internal static class SharedEncoder
{
    private static readonly Lazy<EmbeddedEncoder> Loaded = new(() => EmbeddedEncoder.Load());
    private static readonly Lazy<PassageReader> LoadedReader = new(() => PassageReader.Load());

    public static EmbeddedEncoder Instance => Loaded.Value;

    public static PassageReader Reader => LoadedReader.Value;
}
