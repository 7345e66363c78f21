using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Models.Abilities;

/// <summary>
/// Asks for what the endpoint can do: a request that is refused for a feature is asked again without it, and when that works, the feature
/// is not asked for any more.
/// </summary>
internal sealed class AdaptingChatClient(IChatClient inner, ModelAbilities abilities, ILogger logger) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> sent = [.. messages];
        var left = new List<Feature>();
        for (var fitted = Fit(options); ;)
        {
            try
            {
                var response = await base.GetResponseAsync(sent, fitted, cancellationToken);
                Remember(left);
                return response;
            }
            catch (ModelUnavailableException refusal) when (Refused(refusal, fitted) is { } feature)
            {
                left.Add(feature);
                fitted = Features.Without(fitted, feature);
            }
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (updates, isAny) = await BeginAsync([.. messages], Fit(options), cancellationToken);
        await using (updates)
        {
            for (; isAny; isAny = await updates.MoveNextAsync())
                yield return updates.Current;
        }
    }

    /// <summary>A stream that has begun: an endpoint refuses before it says anything.</summary>
    private async Task<(IAsyncEnumerator<ChatResponseUpdate> Updates, bool IsAny)> BeginAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions fitted, CancellationToken cancellationToken)
    {
        var left = new List<Feature>();
        while (true)
        {
            var updates = base.GetStreamingResponseAsync(messages, fitted, cancellationToken).GetAsyncEnumerator(cancellationToken);
            try
            {
                var isAny = await updates.MoveNextAsync();
                Remember(left);
                return (updates, isAny);
            }
            catch (ModelUnavailableException refusal) when (Refused(refusal, fitted) is { } feature)
            {
                await updates.DisposeAsync();
                left.Add(feature);
                fitted = Features.Without(fitted, feature);
            }
            catch
            {
                await updates.DisposeAsync();
                throw;
            }
        }
    }

    private ChatOptions Fit(ChatOptions? options) =>
        Features.Of(options ?? new()).Where(feature => !abilities.Has(feature)).Aggregate(options ?? new(), Features.Without);

    private Feature? Refused(ModelUnavailableException refusal, ChatOptions fitted) =>
        Features.Refused(refusal, fitted) is { } feature && abilities.MayLack(feature) ? feature : null;

    private void Remember(List<Feature> left)
    {
        foreach (var feature in left)
            if (abilities.Lacks(feature))
                Log.FeatureMissing(logger, feature);
    }
}
