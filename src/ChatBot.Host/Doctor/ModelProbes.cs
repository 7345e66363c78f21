using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ChatBot.Answers.Models;
using Microsoft.Extensions.AI;

namespace ChatBot.Host.Doctor;

/// <summary>Small requests that show what a model can do. They are no prompts of the bot: nothing that they bring is read by
/// anybody.</summary>
internal sealed class ModelProbes(IChatClient model, ModelMeter meter)
{
    private const string Part = "model";

    private const string Count = "Count from one to twenty in words.";
    private const string List = "List the numbers one, two and three as JSON: {\"numbers\": [1, 2, 3]}";
    private const string Call = "Call the function harbour_state and repeat what it returns.";

    private static readonly JsonElement Numbers = JsonSerializer.Deserialize<JsonElement>(
        """{"type":"object","properties":{"numbers":{"type":"array","items":{"type":"integer"}}}"""
        + ""","required":["numbers"],"additionalProperties":false}""");

    /// <summary>Whether replies come in pieces, and how fast.</summary>
    /// <exception cref="ModelUnavailableException">It cannot be used.</exception>
    public async Task<Finding> StreamAsync(CancellationToken cancellationToken)
    {
        using var use = meter.Begin();
        var started = Stopwatch.GetTimestamp();
        var (pieces, first) = (0, TimeSpan.Zero);
        await foreach (var update in model.GetStreamingResponseAsync(Count, cancellationToken: cancellationToken))
        {
            if (update.Text.Length == 0)
                continue;
            if (pieces++ == 0)
                first = Stopwatch.GetElapsedTime(started);
        }
        var whole = Stopwatch.GetElapsedTime(started);
        var counted = use.Tokens.IsEstimated ? "does not say how many tokens it takes, so they are reckoned"
            : "says how many tokens it takes";
        return pieces switch
        {
            0 => new(Part, Health.Fails, "it answers with nothing; if it is a model that reasons, give it more Model:MaxOutputTokens"),
            1 => new(Part, Health.Note,
                string.Create(CultureInfo.InvariantCulture,
                    $"replies come in one piece after {whole.TotalSeconds:0.0} s, not as a stream; the endpoint {counted}")),
            _ => new(Part, Health.Works,
                string.Create(CultureInfo.InvariantCulture,
                    $"replies stream: first word after {first.TotalSeconds:0.00} s, all of it after "
                    + $"{whole.TotalSeconds:0.0} s; the endpoint {counted}")),
        };
    }

    /// <summary>Whether output follows a schema; what is wrong where it does not.</summary>
    /// <exception cref="ModelUnavailableException">It cannot be used.</exception>
    public async Task<string?> StructureAsync(CancellationToken cancellationToken)
    {
        using var use = meter.Begin();
        var response = await model.GetResponseAsync(List, new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(Numbers, "numbers") },
            cancellationToken);
        try
        {
            using var reply = JsonDocument.Parse(response.Text);
            return reply.RootElement.GetProperty("numbers").GetArrayLength() == 3 ? null : "the reply is not what the schema says";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return "taken, but the reply does not follow the schema; set Model:StructuredOutput to Off";
        }
    }

    /// <summary>Whether the model calls a function that is offered; what is wrong where it does not.</summary>
    /// <exception cref="ModelUnavailableException">It cannot be used.</exception>
    public async Task<string?> CallAsync(CancellationToken cancellationToken)
    {
        using var use = meter.Begin();
        var isCalled = false;
        var function = AIFunctionFactory.Create(
            () =>
            {
                isCalled = true;
                return "closed";
            },
            "harbour_state", "Says how the harbour is.");
        await model.GetResponseAsync(Call, new() { Tools = [function] }, cancellationToken);
        return isCalled ? null : "taken, but the model did not call the one that it was told to; set Model:Tools to Off";
    }
}
