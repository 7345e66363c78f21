using System.Runtime.CompilerServices;
using ChatBot.Answers.Suggestions;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Verbs;

namespace ChatBot.Host.Doctor;

/// <summary>Looks at every part of the product as it is set up, one after another; a part that is broken does not hide the next.</summary>
internal static class Examination
{
    public const string Settings = "settings";

    /// <summary>How long it may take to find a question that the articles answer.</summary>
    private static readonly TimeSpan DrawingPatience = TimeSpan.FromSeconds(20);

    public static async IAsyncEnumerable<Finding> RunAsync(VerbContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (settings, problem) = Load(context);
        if (settings is null)
        {
            yield return new(Settings, Health.Fails, problem!);
            yield break;
        }
        yield return new(Settings, Health.Works, $"every setting can be used; they are read from {context.ContentRoot}");
        foreach (var note in settings.Notes)
            yield return new(Settings, Health.Note, note);

        await using var product = Product.Open(context);
        // A page would go without a suggestion that is not drawn yet; here nothing else is to be had.
        product.Get<SuggestionOptions>().Patience = DrawingPatience;
        // A reply from memory would prove nothing.
        product.Settings.Model.Options.CacheFor = TimeSpan.Zero;
        await foreach (var finding in RunAsync(product, cancellationToken))
            yield return finding;
    }

    /// <summary>Looks at every part of a product that is open.</summary>
    public static async IAsyncEnumerable<Finding> RunAsync(Product product, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var settings = product.Settings;
        IReadOnlyList<ICheck> prompts = settings.Model.Kind is ModelKind.Embedded ? [] : [new PromptsCheck(product)];
        IReadOnlyList<ICheck> checks =
        [
            new IndexCheck(product), new ReplicasCheck(product), new FeedsCheck(product), new EncoderCheck(product), .. prompts,
            new ModelCheck(product), new BotCheck(settings),
            new TelemetryCheck(new ConfigurationBuilder().AddEnvironmentVariables().Build()),
        ];
        foreach (var check in checks)
            await foreach (var finding in CarefullyAsync(check, cancellationToken))
                yield return finding;
    }

    private static (ChatBotSettings? Settings, string? Problem) Load(VerbContext context)
    {
        try
        {
            return (context.LoadSettings(), null);
        }
        catch (SettingException e)
        {
            return (null, e.Message);
        }
    }

    private static async IAsyncEnumerable<Finding> CarefullyAsync(ICheck check,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var findings = check.RunAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            Finding? failure = null;
            try
            {
                if (!await findings.MoveNextAsync())
                    yield break;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                failure = new(check.Part, Health.Fails, Failure.Describe(e));
            }
            yield return failure ?? findings.Current;
            if (failure is not null)
                yield break;
        }
    }
}
