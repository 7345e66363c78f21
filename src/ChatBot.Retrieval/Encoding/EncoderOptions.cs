using System.ComponentModel.DataAnnotations;

namespace ChatBot.Retrieval.Encoding;

/// <summary>How the encoders that run on this machine go about it. The defaults are the fastest measured on two cores.</summary>
public sealed record EncoderOptions
{
    /// <summary>Folder of the encoder's files; null for the one that the build makes the embedded encoder in.</summary>
    [DataType("path")]
    public string? Path { get; init; }

    /// <summary>Texts are handed to a thread up to so many tokens at a time; at least one text. More tokens need more memory.</summary>
    [Range(1, 1 << 20)]
    public int BatchTokens { get; internal init; } = 512;

    /// <summary>How many batches are encoded at the same time, each on a thread of its own; 0 for one per core.</summary>
    [Range(0, 1024)]
    public int Parallelism { get; init; }

    /// <summary>What a BERT-style encoder reads of a text, in tokens, the two that enclose it included. Models go up to 512.</summary>
    [Range(3, 8192)]
    public int MaxTokens { get; init; } = 256;

    /// <summary>How a BERT-style encoder's vector of a text comes from those of its tokens.</summary>
    public Pooling Pooling { get; init; }

    /// <summary>What a BERT-style encoder reads before a question, and not before a passage, such as "query: "; null for nothing.</summary>
    [DataType("verbatim")]
    public string? QueryPrefix { get; init; }

    internal int Threads => Parallelism > 0 ? Parallelism : Environment.ProcessorCount;

    /// <summary>This, if every value is in its range.</summary>
    /// <exception cref="ValidationException">A value is not.</exception>
    internal EncoderOptions Validated()
    {
        Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
        return this;
    }
}
