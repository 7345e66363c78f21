namespace ChatBot.Articles.Fetching;

/// <summary>What a server calls the version that it gave, to be asked with whether there is a newer one. Null where it does not
/// say.</summary>
/// <param name="Tag">The ETag, as it was given.</param>
/// <param name="Modified">The Last-Modified, as it was given.</param>
public sealed record Validators(string? Tag, string? Modified)
{
    public static Validators None { get; } = new(null, null);
}
