using System.Collections.Frozen;

namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>Why our status is another than that of the .NET SDK's CloudAdapter, with the cases that it is so for.</summary>
internal static class CloudReasons
{
    private static readonly FrozenDictionary<string, string> ByCase = new (string Reason, string[] Cases)[]
    {
        ("Without an app id CloudAdapter sends to any address it is told; ours serves only service URLs of this machine then, and fails "
            + "closed: 401.",
            ["service-url-relative", "service-url-ftp", "service-url-inside", "service-url-outside", "service-url-user"]),
        (Reasons.NotLocal, ["forwarded", "origin"]),
        (Reasons.NotKnown, ["header-of-10-kb", "headers-90", "method-override"]),
        ("CloudAdapter insists on a type alone; the activity specification (A2020, A2060 to A2080, A5001) and the newer Agents SDK "
            + "require this member: 400.",
            ["no-channel", "no-conversation", "conversation-without-id", "no-from", "from-without-id", "event-without-name",
                "invoke-without-name"]),
        ("CloudAdapter fails on this activity itself, which becomes a 500; a caller's mistake is a 400.",
            ["no-service-url", "service-url-number", "members-null-inside", "body-invalid-utf-8"]),
        ("Newtonsoft makes texts of numbers and takes null for a member of a list; the activity specification (A2003) has a receiver "
            + "reject them: 400.",
        [
            "type-number", "channel-number", "conversation-id-number", "text-number", "locale-number", "reply-to-number", "id-number",
            "delivery-number",
            "event-name-number", "entities-null-inside",
        ]),
        ("Newtonsoft reads what is no JSON: comments, single quotes, NaN, commas and line breaks where none may stand, more after the "
            + "end. Ours refuses it: 400.",
        [
            "body-trailing", "body-twice", "body-comment", "body-trailing-comma", "body-single-quotes", "body-nan", "body-raw-newline",
        ]),
        ("Newtonsoft takes the last of two members of one name; two readers could see two different activities in it, so ours refuses "
            + "it: 400.",
            ["body-duplicate-type", "body-duplicate-value"]),
        ("Newtonsoft takes members in any letters; the activity specification (A2001) has exact names, so that this activity has no "
            + "type: 400.", ["body-other-case"]),
        (".NET strings may hold what is no Unicode text; it could be neither stored nor sent on as UTF-8, so ours refuses it: 400.",
            ["body-lone-surrogate", "body-lone-surrogate-name"]),
        ("Newtonsoft gives up at whole numbers of more than 380 digits; ours has no use for the number, and does not care: 200.",
            ["body-long-number"]),
        ("CloudAdapter does not look at the type of a body, or at its encoding, and reads JSON in all of them or says 400; ours says "
            + "what is wrong: 415.",
        [
            "type-text", "type-none", "type-form", "type-html", "type-suffix", "type-xml", "type-latin", "type-unknown-charset",
            "gzip", "gzip-not",
            "encoding-unknown", "http-post-nothing",
        ]),
        ("CloudAdapter has no limit of its own for a body; ours refuses a large one before reading it: 413.",
            ["body-5-mb", "body-5-mb-chunked", "body-5-mb-garbage"]),
        (Reasons.Path, ["id-5000", "id-dots", "conversation-dots"]),
        ("Without an app id there is nothing that a token could prove, and ours looks at none: 200. CloudAdapter tries to read it all "
            + "the same.",
            ["authorization-basic", "authorization-one-word", "authorization-three-words", "authorization-garbage"]),
        ("The SDK's plain handler knows nothing of Teams' feedback and says 501; ours keeps the rating, which is what Teams sends it "
            + "for: 200.", ["invoke-feedback"]),
        ("CloudAdapter answers 200 and leaves the invoke's status out of what it returns; ours, like the newer Agents SDK, answers with "
            + "the invoke's own: 501.",
            ["invoke-expect-replies"]),
    }.SelectMany(row => row.Cases, (row, id) => KeyValuePair.Create(id, row.Reason)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The cases that have a reason.</summary>
    public static IEnumerable<string> Ids => ByCase.Keys;

    /// <summary>The reason of a case; null where it has none.</summary>
    public static string? Of(string id) => ByCase.GetValueOrDefault(id);
}
