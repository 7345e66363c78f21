namespace ChatBot.Host.Json;

/// <summary>What <c>articles remove --json</c> prints.</summary>
internal sealed record RemovedJson(string Removed);
