namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>One request that both the official SDK's bot and ours get.</summary>
/// <param name="Id">Its name, unique in the corpus.</param>
/// <param name="Description">What is sent.</param>
/// <param name="Request">Makes the request; takes the service URL of a connector that answers.</param>
/// <param name="Difference">Why our status is another than the SDK's; null where both must be the same.</param>
internal sealed record PeerCase(string Id, string Description, Func<string, HttpRequestMessage> Request, string? Difference = null)
{
    /// <summary>The same case with the reason why our status is another.</summary>
    public PeerCase Differs(string reason) => this with { Difference = reason };
}
