using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;

namespace ChatBot.Answers.Models.Replies;

/// <summary>
/// Gives the same reply to the same request without asking again. Only whole replies are kept: one that was cut off, or that holds
/// nothing, may be better the next time.
/// </summary>
internal sealed class CachingModelClient(IChatClient inner, IDistributedCache cache) : DistributedCachingChatClient(inner, cache)
{
    // What a request is told apart by leaves out the functions on offer.
    protected override string GetCacheKey(IEnumerable<ChatMessage> messages, ChatOptions? options,
        params ReadOnlySpan<object?> additionalValues)
    {
        var tools = options?.Tools?.Select(tool => $"{tool.Name}\n{tool.Description}\n{(tool as AIFunctionDeclaration)?.JsonSchema}") ?? [];
        return base.GetCacheKey(messages, options, [.. additionalValues, string.Join('\n', tools), options?.ToolMode?.ToString()]);
    }

    protected override Task WriteCacheAsync(string key, ChatResponse value, CancellationToken cancellationToken) =>
        IsWhole(value.FinishReason, value.Messages.SelectMany(message => message.Contents))
            ? base.WriteCacheAsync(key, value, cancellationToken)
            : Task.CompletedTask;

    protected override Task WriteCacheStreamingAsync(string key, IReadOnlyList<ChatResponseUpdate> value,
        CancellationToken cancellationToken) =>
        IsWhole(value.LastOrDefault(update => update.FinishReason is not null)?.FinishReason, value.SelectMany(update => update.Contents))
            ? base.WriteCacheStreamingAsync(key, value, cancellationToken)
            : Task.CompletedTask;

    private static bool IsWhole(ChatFinishReason? finish, IEnumerable<AIContent> contents) =>
        (finish == ChatFinishReason.Stop || finish == ChatFinishReason.ToolCalls)
        && contents.Any(content => content is TextContent { Text.Length: > 0 } or FunctionCallContent);
}
