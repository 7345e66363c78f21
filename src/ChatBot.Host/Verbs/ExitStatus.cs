namespace ChatBot.Host.Verbs;

/// <summary>What a verb tells its caller.</summary>
internal static class ExitStatus
{
    /// <summary>Done; a refusal is done.</summary>
    public const int Done = 0;

    /// <summary>It could not be done; one line on standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;
}
