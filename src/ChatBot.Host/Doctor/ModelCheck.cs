using System.Runtime.CompilerServices;
using ChatBot.Answers.Models;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using Microsoft.Extensions.AI;

namespace ChatBot.Host.Doctor;

/// <summary>Asks the configured language model a few small things, and one question of the articles, and says what works and what it
/// takes.</summary>
internal sealed class ModelCheck(Product product) : ICheck
{
    /// <summary>So many names of models are shown.</summary>
    private const int NamesShown = 8;

    private readonly ModelOptions options = product.Settings.Model.Options;

    public string Part => "model";

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (product.Settings.Model.Kind is ModelKind.Embedded)
        {
            yield return new(Part, Health.Unset, "Model:Kind is Embedded: answers quote the articles, without a language model");
            yield break;
        }
        var probes = new ModelProbes(product.Get<IChatClient>(), product.Get<ModelMeter>());
        var (listed, isReached) = await ListAsync(cancellationToken);
        yield return listed;
        if (!isReached)
            yield break;

        var streamed = await TryAsync(() => probes.StreamAsync(cancellationToken));
        yield return streamed;
        if (streamed.Health is Health.Fails)
            yield break;
        var abilities = product.Get<ModelAbilities>();
        yield return await AbilityAsync(options.StructuredOutput, "structured output", () => probes.StructureAsync(cancellationToken),
            () => abilities.StructuredOutput);
        yield return await AbilityAsync(options.Tools, "functions", () => probes.CallAsync(cancellationToken), () => abilities.Tools);
        yield return await TryAsync(async () => await new ModelAnswer(product).AskAsync(cancellationToken));
        yield return await TodayAsync(cancellationToken);
    }

    private async Task<(Finding Finding, bool IsReached)> ListAsync(CancellationToken cancellationToken)
    {
        var where = $"{options.Name} at {options.Endpoint ?? ModelEndpoint.Default}";
        if (product.Settings.Model.Kind is ModelKind.AzureOpenAI)
            return (new(Part, Health.Note, $"{where}: a deployment of Azure OpenAI, which lists none; what it does is tried next"), true);
        try
        {
            var names = await product.Get<ModelDirectory>().ListAsync(cancellationToken);
            var finding = names is null
                ? new Finding(Part, Health.Note, $"{where}: reached and signed in; the endpoint does not list its models")
                : names.Contains(options.Name!) ? new(Part, Health.Works, $"{where}: reached and signed in, and it has the model")
                : new(Part, Health.Note, $"{where}: reached and signed in, but it lists only {Shown(names)}");
            return (finding, true);
        }
        catch (ModelUnavailableException e)
        {
            return (Failed(e), false);
        }
    }

    private async Task<Finding> AbilityAsync(ModelAbility setting, string ability, Func<Task<string?>> probe, Func<bool> has)
    {
        if (setting is ModelAbility.Off)
            return new(Part, Health.Note, $"{ability}: turned off");
        return await TryAsync(async () => await probe() switch
        {
            null => new(Part, Health.Works, $"{ability}: works"),
            _ when !has() => new(Part, Health.Note, $"{ability}: the endpoint does not have it; it does without"),
            var problem => new(Part, Health.Note, $"{ability}: {problem}"),
        });
    }

    private async Task<Finding> TodayAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new(Part, Health.Works, ModelCosts.Today(await product.Get<ModelMeter>().TodayAsync(cancellationToken), options));
        }
        catch (IOException e)
        {
            return new(Part, Health.Fails, e.Message);
        }
    }

    private async Task<Finding> TryAsync(Func<Task<Finding>> probe)
    {
        try
        {
            return await probe();
        }
        catch (ModelUnavailableException e)
        {
            return Failed(e);
        }
    }

    private Finding Failed(ModelUnavailableException failure) =>
        new(Part, Health.Fails, failure.Said is null ? failure.Message : $"{failure.Message} It says: {failure.Said}");

    private static string Shown(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "none; see that it has one",
        <= NamesShown => string.Join(", ", names),
        _ => $"{string.Join(", ", names.Take(NamesShown))} and {names.Count - NamesShown} more",
    };
}
