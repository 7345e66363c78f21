using System.Text.RegularExpressions;
using ChatBot.ModelServing;

namespace ChatBot.Answers.Tests.Replays;

/// <summary>
/// One reply of a model. Exactly one of <see cref="Chunks"/>, <see cref="Text"/>, <see cref="Sse"/>, <see cref="Body"/>,
/// <see cref="Tools"/>, <see cref="Refusal"/>,
/// <see cref="Endless"/> and <see cref="Status"/> says what it is. <c>$harbour</c> stands for the number under which the request shows that
/// article.
/// </summary>
internal sealed partial record ReplayedReply
{
    /// <summary>Contents of the events of the stream, exactly so.</summary>
    public IReadOnlyList<string>? Chunks { get; init; }

    /// <summary>Contents of a stream, a few letters an event.</summary>
    public string? Text { get; init; }

    /// <summary>The lines of the stream, as they stand on the wire.</summary>
    public IReadOnlyList<string>? Sse { get; init; }

    /// <summary>A body that is no stream.</summary>
    public string? Body { get; init; }

    public IReadOnlyList<ReplayedCall>? Tools { get; init; }

    public string? Refusal { get; init; }

    public string? Endless { get; init; }

    public int? Status { get; init; }

    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; init; }

    public string? Error { get; init; }

    public string? Code { get; init; }

    public int? StallAfter { get; init; }

    public int? CloseAfter { get; init; }

    public string? Finish { get; init; }

    public bool Usage { get; init; } = true;

    /// <param name="request">Which shows the passages under their numbers.</param>
    /// <param name="titles">Ids of the articles by their titles.</param>
    public ModelReply To(ModelRequest request, IReadOnlyDictionary<string, string> titles)
    {
        var numbers = Shown().Matches(request.AllText)
            .Where(shown => titles.ContainsKey(shown.Groups["title"].Value))
            .DistinctBy(shown => titles[shown.Groups["title"].Value])
            .ToDictionary(shown => titles[shown.Groups["title"].Value], shown => shown.Groups["n"].Value);
        string Filled(string text) => Named().Replace(text, name => numbers.GetValueOrDefault(name.Groups["id"].Value, name.Value));

        var reply = this switch
        {
            { Chunks: { } chunks } => ModelReply.Chunks([.. chunks.Select(Filled)]),
            { Text: { } text } => ModelReply.Text(Filled(text)),
            { Sse: { } lines } => ModelReply.Raw(Filled(string.Concat(lines.Select(line => line + "\n")))),
            { Body: { } body } => ModelReply.Json(Filled(body)),
            { Tools: { } calls } => ModelReply.Tools([.. calls.Select(call => (call.Name, Filled(call.Arguments)))]),
            { Refusal: { } refusal } => ModelReply.Refusal(refusal),
            { Endless: { } endless } => ModelReply.Endless(Filled(endless)),
            { Status: { } status } =>
                ModelReply.Error(status, Error ?? "The server had an error.", RetryAfter is { } wait ? TimeSpan.FromSeconds(wait)
                    : null, Code),
            _ => throw new InvalidDataException("A reply says nothing."),
        };
        reply = StallAfter is { } stall ? reply.StallAfter(stall) : reply;
        reply = CloseAfter is { } close ? reply.CloseAfter(close) : reply;
        reply = Finish is { } finish ? reply.FinishedBy(finish) : reply;
        return Usage ? reply : reply.WithoutUsage();
    }

    [GeneratedRegex("<passage number=\"(?<n>\\d+)\">\\nTitle: (?<title>[^\\n]+)")]
    private static partial Regex Shown();

    [GeneratedRegex(@"\$(?<id>[a-z]+)")]
    private static partial Regex Named();
}

/// <summary>A function that the model calls.</summary>
internal sealed record ReplayedCall(string Name, string Arguments);
