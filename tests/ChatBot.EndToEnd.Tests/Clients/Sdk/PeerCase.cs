namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>One request that the official SDKs' bots and ours get.</summary>
/// <param name="Id">Its name, unique in the corpus.</param>
/// <param name="Description">What is sent.</param>
/// <param name="Request">Makes the request; takes the service URL of a connector that answers.</param>
/// <param name="Difference">Why our status is another than that of the JavaScript SDK; null where both must be the same.</param>
internal sealed record PeerCase(string Id, string Description, Func<string, HttpRequestMessage> Request, string? Difference = null)
{
    /// <summary>Why our status is another than that of the .NET SDK's CloudAdapter; null where both must be the same.</summary>
    public string? CloudDifference => CloudReasons.Of(Id);

    /// <summary>The same case with the reason why our status is another than that of the JavaScript SDK.</summary>
    public PeerCase Differs(string reason) => this with { Difference = reason };
}
