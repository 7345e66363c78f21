using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.ModelServing;

/// <summary>What the server says to one request. The same reply is written as a stream or in one piece, as the request asks.</summary>
internal sealed record ModelReply
{
    private const int LettersOfDelta = 4;

    private IReadOnlyList<ReplyPiece> Pieces { get; init; } = [];

    private int Status { get; init; } = 200;

    private string? Body { get; init; }

    private string Type { get; init; } = "application/json";

    private TimeSpan? RetryAfter { get; init; }

    private bool IsEndless { get; init; }

    private bool HasUsage { get; init; } = true;

    private (int In, int Out)? Usage { get; init; }

    private string? Finish { get; init; }

    private int? Stalls { get; init; }

    private int? Closes { get; init; }

    private (Task Until, int After)? Hold { get; init; }

    /// <summary>A text, streamed a few characters at a time.</summary>
    public static ModelReply Text(string text) => Chunks([.. Cut(text)]);

    /// <summary>A text, streamed exactly so.</summary>
    public static ModelReply Chunks(params string[] chunks) => new() { Pieces = [.. chunks.Select(ReplyPiece.Text)] };

    /// <summary>Calls of functions.</summary>
    public static ModelReply Tools(params (string Name, string Arguments)[] calls) => new()
    {
        Pieces = [.. calls.SelectMany((call, i) =>
            (ReplyPiece[])[ReplyPiece.Call(i, $"call_{i}_{call.Name}", call.Name),
                .. Cut(call.Arguments).Select(part => ReplyPiece.Arguments(i, part))])],
        Finish = "tool_calls",
    };

    /// <summary>The model declines, in the field that the format has for it.</summary>
    public static ModelReply Refusal(string text) => new() { Pieces = [.. Cut(text).Select(ReplyPiece.Refusal)] };

    /// <summary>A status with the error body of the format, or <paramref name="body"/> where it looks like JSON or HTML.</summary>
    public static ModelReply Error(int status, string body = "The server had an error while processing your request.",
        TimeSpan? retryAfter = null, string? code = null) => new()
        {
            Status = status,
            RetryAfter = retryAfter,
            Body = body.StartsWith('{') || body.StartsWith('<') ? body
        : JsonSerializer.Serialize(new { error = new { message = body, type = "error", param = (string?)null, code } }),
            Type = body.StartsWith('<') ? "text/html" : "application/json",
        };

    /// <summary>The chunk over and over, until the client hangs up.</summary>
    public static ModelReply Endless(string chunk) => Chunks(chunk) with { IsEndless = true };

    /// <summary>The bytes of a stream as they are, "data: " and blank lines included.</summary>
    public static ModelReply Raw(string sse) => new() { Body = sse, Type = "text/event-stream" };

    /// <summary>A body of JSON as it is.</summary>
    public static ModelReply Json(string json) => new() { Body = json };

    /// <summary>What it says that it took. Where no test says, a token for every four letters.</summary>
    public ModelReply WithUsage(int input, int output) => this with { Usage = (input, output), HasUsage = true };

    /// <summary>It never says how many tokens it took, even when asked.</summary>
    public ModelReply WithoutUsage() => this with { HasUsage = false };

    /// <summary>Falls silent after so many pieces, with the connection open.</summary>
    public ModelReply StallAfter(int pieces) => this with { Stalls = pieces };

    /// <summary>Tears the connection after so many pieces.</summary>
    public ModelReply CloseAfter(int pieces) => this with { Closes = pieces };

    /// <summary>Goes on after so many pieces only when the task has completed.</summary>
    public ModelReply HoldUntil(Task until, int after = 0) => this with { Hold = (until, after) };

    /// <summary>"stop", "length" or "content_filter".</summary>
    public ModelReply FinishedBy(string reason) => this with { Finish = reason };

    internal async Task WriteAsync(HttpContext context, ModelRequest request, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = Status;
        if (RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.ContentType = Body is not null ? Type : request.IsStreamed ? "text/event-stream" : "application/json";
        if (Body is not null)
            await WriteBodyAsync(context, Body, cancellationToken);
        else if (request.IsStreamed)
            await WriteStreamAsync(context, request, cancellationToken);
        else
            await WriteWholeAsync(context, request, cancellationToken);
    }

    private async Task WriteBodyAsync(HttpContext context, string body, CancellationToken cancellationToken)
    {
        if (!await GoesOnAsync(context, 0, cancellationToken))
            return;
        await context.Response.WriteAsync(body, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
        await GoesOnAsync(context, 1, cancellationToken);
    }

    private async Task WriteStreamAsync(HttpContext context, ModelRequest request, CancellationToken cancellationToken)
    {
        var wire = new ReplyWire(request.Model ?? "");
        await EventAsync(context, wire.Delta(new() { ["role"] = "assistant", ["content"] = "" }), cancellationToken);
        var sent = 0;
        do
        {
            foreach (var piece in Pieces)
            {
                if (!await GoesOnAsync(context, sent, cancellationToken))
                    return;
                await EventAsync(context, wire.Delta(piece.ToDelta()), cancellationToken);
                sent++;
            }
        }
        while (IsEndless);

        if (!await GoesOnAsync(context, sent, cancellationToken))
            return;
        await EventAsync(context, wire.Delta([], Finish ?? "stop"), cancellationToken);
        if (HasUsage && request.WantsUsage)
            await EventAsync(context, wire.Usage(Tokens(request)), cancellationToken);
        await EventAsync(context, "[DONE]", cancellationToken);
    }

    private async Task WriteWholeAsync(HttpContext context, ModelRequest request, CancellationToken cancellationToken)
    {
        for (var piece = 0; piece <= Pieces.Count; piece++)
            if (!await GoesOnAsync(context, piece, cancellationToken))
                return;
        while (IsEndless)
            await context.Response.WriteAsync(new string(' ', 1024), cancellationToken);
        var whole = new ReplyWire(request.Model ?? "").Whole(Pieces, Finish ?? "stop", HasUsage ? Tokens(request) : null);
        await context.Response.WriteAsync(whole, cancellationToken);
    }

    /// <summary>Holds, stalls or tears where it was told to after so many pieces; false where nothing more is to be said.</summary>
    private async Task<bool> GoesOnAsync(HttpContext context, int sent, CancellationToken cancellationToken)
    {
        if (Hold is { } hold && hold.After == sent)
            await hold.Until.WaitAsync(cancellationToken);
        if (Stalls == sent)
        {
            await context.Response.Body.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        if (Closes != sent)
            return true;
        await CloseAsync(context, cancellationToken);
        return false;
    }

    // An abort would take back what the client has not read yet, so the server's side is closed in the middle of the response instead.
    // What was flushed goes to the socket on a thread of its own, and nothing tells when.
    private static async Task CloseAsync(HttpContext context, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.Shutdown(SocketShutdown.Send);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private (int In, int Out) Tokens(ModelRequest request) =>
        Usage ?? (request.AllText.Length / 4 + 1, Pieces.Sum(piece => piece.Written.Length) / 4 + 1);

    private static async Task EventAsync(HttpContext context, string data, CancellationToken cancellationToken)
    {
        await context.Response.WriteAsync($"data: {data}\n\n", cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }

    private static IEnumerable<string> Cut(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(start + LettersOfDelta, text.Length);
            if (end < text.Length && char.IsLowSurrogate(text[end]))
                end++;
            yield return text[start..end];
            start = end;
        }
    }
}
