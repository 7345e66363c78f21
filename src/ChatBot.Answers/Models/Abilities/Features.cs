using ChatBot.Answers.Models.Faults;
using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Models.Abilities;

/// <summary>Which features a request uses, which of them an endpoint complains of, and the request without one.</summary>
internal static class Features
{
    private static readonly Feature[] All = [Feature.StructuredOutput, Feature.OneCallAtATime, Feature.Tools, Feature.Temperature];

    // In the order in which they are left out where the endpoint does not say which it minds.
    private static readonly Feature[] Guessed = [Feature.StructuredOutput, Feature.Tools, Feature.Temperature];

    private static readonly (string Word, Feature Feature)[] Words =
    [
        ("response_format", Feature.StructuredOutput), ("json_schema", Feature.StructuredOutput), ("temperature", Feature.Temperature),
        ("parallel_tool_calls", Feature.OneCallAtATime), ("tool", Feature.Tools), ("function", Feature.Tools),
        ("schema", Feature.StructuredOutput), ("structured", Feature.StructuredOutput), ("grammar", Feature.StructuredOutput),
        ("guided", Feature.StructuredOutput),
    ];

    public static IEnumerable<Feature> Of(ChatOptions options) => All.Where(feature => Uses(options, feature));

    public static ChatOptions Without(ChatOptions options, Feature feature)
    {
        var rest = options.Clone();
        switch (feature)
        {
            case Feature.StructuredOutput:
                rest.ResponseFormat = null;
                break;
            case Feature.Tools:
                rest.Tools = null;
                rest.ToolMode = null;
                rest.AllowMultipleToolCalls = null;
                break;
            case Feature.OneCallAtATime:
                rest.AllowMultipleToolCalls = null;
                break;
            default:
                rest.Temperature = null;
                break;
        }
        return rest;
    }

    /// <summary>The feature of the request that made the endpoint refuse it; null where it was something else.</summary>
    public static Feature? Refused(ModelUnavailableException refusal, ChatOptions options)
    {
        if (refusal.Status is not { } status || refusal.Fault is ModelFault.Declined)
            return null;
        var said = $"{refusal.Message.Split('(')[^1]} {refusal.Said}";
        if (EndpointError.IsOfLength(said))
            return null;
        // Some say 404 where no model of theirs takes functions, and llama.cpp says 500 where it was started without.
        if (status is 400 or 404 or 422 or 500 or 501 && Words.Where(word => Uses(options, word.Feature))
                .FirstOrDefault(word => said.Contains(word.Word, StringComparison.OrdinalIgnoreCase)) is { Word: not null } named)
            return named.Feature;
        return status is 400 or 422 ? Guessed.Where(feature => Uses(options, feature)).Cast<Feature?>().FirstOrDefault() : null;
    }

    private static bool Uses(ChatOptions options, Feature feature) => feature switch
    {
        Feature.StructuredOutput => options.ResponseFormat is ChatResponseFormatJson,
        Feature.Tools => options.Tools is { Count: > 0 },
        Feature.OneCallAtATime => options.AllowMultipleToolCalls is not null && options.Tools is { Count: > 0 },
        _ => options.Temperature is not null,
    };
}
