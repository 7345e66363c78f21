namespace ChatBot.Host.Admin;

/// <summary>Articles on their way in.</summary>
/// <param name="What">Names of files, or an address.</param>
/// <param name="Files">Files and addresses to go through.</param>
/// <param name="Articles">Articles read so far.</param>
/// <param name="Written">Of these, added or changed.</param>
/// <param name="Problems">What could not be read, one line each.</param>
internal sealed record IntakeJob(
    long Number, DateTimeOffset AskedAt, string Who, string What, IntakeState State, long Files, long FilesDone, long Articles,
    long Written, IReadOnlyList<string> Problems);
