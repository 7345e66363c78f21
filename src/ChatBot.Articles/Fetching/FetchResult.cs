namespace ChatBot.Articles.Fetching;

/// <summary>What came of asking for an address: its content, that it is unchanged, or why there is none.</summary>
internal sealed record FetchResult
{
    /// <summary>Where the content was at last, redirections followed.</summary>
    public required Uri Address { get; init; }

    /// <summary>Why there is nothing, one sentence; null where there is something.</summary>
    public string? Failure { get; init; }

    /// <summary>Before this the server wants not to be asked again, where it says so.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Whether the version that is known is still the newest.</summary>
    public bool IsUnchanged { get; init; }

    public byte[] Body { get; init; } = [];

    public string? ContentType { get; init; }

    public Validators Validators { get; init; } = Validators.None;

    /// <summary>The status, where the server gave one.</summary>
    public int? Status { get; init; }

    /// <summary>Whether the server says that there is nothing at the address, now or for good.</summary>
    public bool IsGone => Status is 404 or 410;

    public static FetchResult Fail(Uri address, string message, int? status = null) =>
        new() { Address = address, Failure = message, Status = status };
}
