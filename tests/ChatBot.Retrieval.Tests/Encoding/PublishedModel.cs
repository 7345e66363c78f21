using System.Reflection;
using ChatBot.Retrieval.Encoding;

namespace ChatBot.Retrieval.Tests.Encoding;

/// <summary>The model as it is published, in single precision, where the build has taken it out of its package.</summary>
internal static class PublishedModel
{
    public static string Path { get; } = typeof(PublishedModel).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "EncoderFiles").Value!;

    public static EncoderOptions Options { get; } = new() { Path = Path, Pooling = Pooling.Cls, MaxTokens = 512 };
}
