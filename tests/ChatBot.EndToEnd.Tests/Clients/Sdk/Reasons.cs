namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>Why our status is another than that of the official JavaScript SDK, where it is so for several cases.</summary>
internal static class Reasons
{
    public const string WrongType =
        "The SDK's JavaScript takes members of any JSON type and runs the bot with them; the activity specification (A2003) has a "
        + "receiver reject them: 400.";

    public const string Required =
        "The SDK's adapter insists on a type alone; the activity specification (A2020, A2060 to A2080, A5001) and the newer Agents SDK "
        + "require this member: 400.";

    public const string SdkThrows =
        "The SDK's validation throws outside of its error handling and becomes a 500; a caller's mistake is a 400.";

    public const string ServiceUrl =
        "Without an app id the SDK would send to any address it is told; ours serves only service URLs of this machine then, and fails "
        + "closed: 401.";

    public const string NotLocal =
        "Without an app id the SDK serves everybody; ours serves programs on this machine only, and this header says that a proxy or a "
        + "web page is behind the request: 401.";

    public const string NotKnown =
        "Without an app id the SDK serves everybody; ours serves programs on this machine only, and a header that none of them sends may "
        + "be what a tunnel or a proxy adds: 401.";

    public const string MediaType =
        "The SDK's middleware leaves a body of another content type unread and the adapter answers 400; ours says what is wrong: 415.";

    public const string Path =
        "Ids become parts of the URLs that replies go to; the SDK would call a URL that is too long or leads elsewhere, ours refuses "
        + "it: 400.";

    public const string Duplicate =
        "JSON.parse takes the last of two members of one name; two readers could see two different activities in it, so ours refuses "
        + "it: 400.";

    public const string NotText =
        "JavaScript strings may hold what is no Unicode text; it could be neither stored nor sent on as UTF-8, so ours refuses it: 400.";

    public const string Depth =
        "JSON.parse has no limit of depth; ours has that of the official .NET SDK, 128 levels: 400.";
}
