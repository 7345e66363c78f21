using System.Text;
using static ChatBot.EndToEnd.Tests.Clients.Sdk.PeerRequests;

namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>Bodies that are no JSON object, or one that hurts whoever reads it.</summary>
internal static class WrongBodies
{
    private const int FiveMegabytes = 5 * 1024 * 1024;

    public static IEnumerable<PeerCase> Cases =>
    [
        Raw("body-empty", "nothing", "").Differs(Reasons.SdkThrows),
        Raw("body-blank", "white space", "  \r\n "),
        Raw("body-null", "null", "null"),
        Raw("body-number", "42", "42"),
        Raw("body-text", "a JSON string", "\"message\""),
        Raw("body-empty-list", "[]", "[]"),
        Text("body-list", "a list of one activity", json => $"[{json}]"),
        Raw("body-words", "no JSON at all", "hello"),
        Raw("body-html", "HTML", "<!doctype html><p>hello"),
        Raw("body-form", "a form", "type=message&text=hello"),
        Text("body-cut", "JSON that breaks off", json => json[..^10]),
        Text("body-trailing", "JSON and more after it", json => json + " hello"),
        Text("body-twice", "two activities, one after the other", json => json + json),
        Text("body-comment", "JSON with a comment", json => "/* hello */" + json),
        Text("body-trailing-comma", "a comma too many", json => json[..^1] + ",}"),
        Text("body-single-quotes", "single quotes", json => json.Replace('"', '\'')),
        Text("body-nan", "NaN", json => json[..^1] + ",\"value\":NaN}"),
        Text("body-huge-number", "a number beyond every type", json => json[..^1] + ",\"value\":1e999}"),
        Text("body-long-number", "a number of 10,000 digits", json => json[..^1] + ",\"value\":" + new string('9', 10_000) + "}"),
        Text("body-duplicate-type", "type given twice", json => json[..^1] + ",\"type\":\"typing\"}").Differs(Reasons.Duplicate),
        Text("body-duplicate-value", "an unknown member given twice", json => json[..^1] + ",\"x\":1,\"x\":2}").Differs(Reasons.Duplicate),
        Text("body-other-case", "Type and Text in capitals", json => json.Replace("\"type\"", "\"Type\"").Replace("\"text\"", "\"Text\""))
        .Differs(Reasons.SdkThrows),
        Text("body-prototype", "__proto__ as a member",
            json => json[..^1] + ",\"__proto__\":{\"admin\":true},\"constructor\":{\"prototype\":{\"x\":1}}}"),
        Text("body-lone-surrogate", "half of a surrogate pair in the text", json => json.Replace("Lavrov", "\\ud800"))
        .Differs(Reasons.NotText),
        Text("body-lone-surrogate-name", "half of a surrogate pair as a member's name", json => json[..^1] + ",\"\\udc00\":1}")
        .Differs(Reasons.NotText),
        Text("body-bad-escape", "an escape that JSON has not", json => json.Replace("Lavrov", "\\x41")),
        Text("body-raw-newline", "a line break inside a string", json => json.Replace("Lavrov", "Lav\nrov")),
        new PeerCase("body-bom", "a byte order mark before the JSON", url => Post(new ByteArrayContent(
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Whole("body-bom", "message", url, null).ToJsonString())]), "application/json")),
        new PeerCase("body-utf-16", "UTF-16 that is said to be UTF-8", url => Post(new ByteArrayContent(
            Encoding.Unicode.GetBytes(Whole("body-utf-16", "message", url, null).ToJsonString())), "application/json")),
        Raw("body-invalid-utf-8", "bytes that are not UTF-8", () => [.. "{\"type\":\"typing\",\"x\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8])
        .Differs(Reasons.NotText),
        Raw("body-binary", "zeros", () => new byte[1000]),
        Text("body-nested-100", "100 levels of nesting", json => Nested(json, 100)),
        Text("body-nested-200", "200 levels of nesting", json => Nested(json, 200)).Differs(Reasons.Depth),
        Text("body-nested-2000", "2000 levels of nesting", json => Nested(json, 2000)).Differs(Reasons.Depth),
        Raw("body-open-brackets", "20,000 open brackets", new string('[', 20_000)),
        Text("body-5-mb", "a message of 5 MB", json => json.Replace("Lavrov", new string('a', FiveMegabytes))),
        new PeerCase("body-5-mb-chunked", "5 MB of unknown length",
            _ => Post(new StreamContent(new Unseekable(FiveMegabytes)), "application/json")),
        Raw("body-5-mb-garbage", "5 MB of one letter", () => Encoding.ASCII.GetBytes(new string('a', FiveMegabytes))),
    ];

    private static string Nested(string json, int levels) =>
        json[..^1] + ",\"value\":" + string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels + 1);

    /// <summary>So many letters; its length cannot be asked.</summary>
    private sealed class Unseekable(int length) : MemoryStream(Encoding.ASCII.GetBytes('"' + new string('a', length)))
    {
        public override bool CanSeek => false;
    }
}
