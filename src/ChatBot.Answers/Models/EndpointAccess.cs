namespace ChatBot.Answers.Models;

/// <summary>How an OpenAI-compatible endpoint is called.</summary>
/// <param name="Api">What it speaks.</param>
/// <param name="Address">Its base address.</param>
/// <param name="ApiKey">Null where it wants none, or where an account signs in.</param>
/// <param name="SignIn">How calls are signed in.</param>
/// <param name="Timeout">No attempt to connect takes longer.</param>
/// <param name="MostRetries">How often an attempt that failed in passing is made again.</param>
/// <param name="MostBytes">A response that is longer is given up.</param>
public sealed record EndpointAccess(
    ModelApi Api, Uri Address, string? ApiKey, ModelSignIn SignIn, TimeSpan Timeout, int MostRetries, long MostBytes);
