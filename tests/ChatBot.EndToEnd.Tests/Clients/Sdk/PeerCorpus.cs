namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>All requests that both bots get, and why their statuses differ where they do.</summary>
internal static class PeerCorpus
{
    public static IReadOnlyList<PeerCase> All { get; } =
        [.. WellFormedActivities.Cases, .. InvokeActivities.Cases, .. WrongActivities.Cases, .. WrongBodies.Cases, .. OddRequests.Cases];

    public static PeerCase Named(string id) => All.Single(one => one.Id == id);
}
