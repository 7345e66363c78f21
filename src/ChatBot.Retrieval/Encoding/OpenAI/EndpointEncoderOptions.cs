using System.ComponentModel.DataAnnotations;

namespace ChatBot.Retrieval.Encoding.OpenAI;

/// <summary>Section <c>Encoder</c>, as far as it is about an OpenAI-compatible embeddings endpoint.</summary>
public sealed record EndpointEncoderOptions
{
    /// <summary>Base address, such as http://127.0.0.1:11434/v1; OpenAI's own where it is null.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The encoder's name at the endpoint; for Azure OpenAI the name of the deployment.</summary>
    public string? Model { get; init; }

    /// <summary>How many dimensions are asked for, of a model that can be asked; null for what it gives by itself.</summary>
    [Range(8, 16_384)]
    public int? Dimensions { get; init; }

    /// <summary>Texts of one request.</summary>
    [Range(1, 2048)]
    public int TextsPerRequest { get; init; } = 64;

    /// <summary>Requests at the same time.</summary>
    [Range(1, 64)]
    public int Requests { get; init; } = 2;

    /// <summary>What is sent of a text, in UTF-16 code units; passages are far shorter.</summary>
    public int LongestText { get; internal init; } = 8000;

    /// <summary>How long a request may take in all, attempts that failed in passing included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
