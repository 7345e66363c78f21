namespace ChatBot.Retrieval.Encoding;

/// <summary>An encoder cannot be used. The message is one sentence for a person: it names the file and says what to do.</summary>
public sealed class EncoderUnavailableException : Exception
{
    public EncoderUnavailableException()
    {
    }

    public EncoderUnavailableException(string message)
        : base(message)
    {
    }

    public EncoderUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether it may pass by itself, as where an endpoint cannot be reached: until then words alone can be searched.</summary>
    public bool MayPass { get; init; }

    /// <summary>The file or folder at fault, where there is one.</summary>
    public string? Path { get; init; }
}
