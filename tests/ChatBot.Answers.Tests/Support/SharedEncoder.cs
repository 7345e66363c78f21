using ChatBot.Retrieval.Encoding;

namespace ChatBot.Answers.Tests.Support;

/// <summary>The embedded encoder, loaded once for all tests; it has no state, and the process's end is its own.</summary>
internal static class SharedEncoder
{
    private static readonly Lazy<EmbeddedEncoder> Loaded = new(() => EmbeddedEncoder.Load());

    public static EmbeddedEncoder Instance => Loaded.Value;
}
