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
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var begun = await BeginAsync([.. messages], Fit(options), cancellationToken);
        await foreach (var update in begun.ReadAsync())
            yield return update;
    }

    private async Task<BegunReply> BeginAsync(IReadOnlyList<ChatMessage> messages, ChatOptions fitted, CancellationToken cancellationToken)
    {
        var left = new List<Feature>();
        while (true)
        {
            try
            {
                var begun = await BegunReply.OfAsync(base.GetStreamingResponseAsync(messages, fitted, cancellationToken),
                    cancellationToken);
                Remember(left);
                return begun;
            }
            catch (ModelUnavailableException refusal) when (Refused(refusal, fitted) is { } feature)
            {
                left.Add(feature);
                fitted = Features.Without(fitted, feature);
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
