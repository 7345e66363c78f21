using System.Collections.Concurrent;
using ChatBot.Answers.Models.Abilities;

namespace ChatBot.Answers.Models;

/// <summary>What the endpoint can do, as far as is known: as the settings say, else everything until it refused it once.</summary>
public sealed class ModelAbilities(ModelOptions options)
{
    private readonly ConcurrentDictionary<Feature, bool> missing = new();

    /// <summary>Whether output can be asked for by a JSON schema.</summary>
    public bool StructuredOutput => Has(Feature.StructuredOutput);

    /// <summary>Whether functions can be offered.</summary>
    public bool Tools => Has(Feature.Tools);

    internal bool Has(Feature feature) => Setting(feature) != ModelAbility.Off && !missing.ContainsKey(feature);

    /// <summary>Whether it may be left out where the endpoint refuses it.</summary>
    internal bool MayLack(Feature feature) => Setting(feature) == ModelAbility.Auto;

    /// <returns>Whether that is news.</returns>
    internal bool Lacks(Feature feature) => missing.TryAdd(feature, true);

    private ModelAbility Setting(Feature feature) => feature switch
    {
        Feature.StructuredOutput => options.StructuredOutput,
        Feature.Tools => options.Tools,
        _ => ModelAbility.Auto,
    };
}
