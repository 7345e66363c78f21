using System.Runtime.CompilerServices;
using ChatBot.BotFramework;
using ChatBot.Host.Chat;
using ChatBot.Host.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Host.Doctor;

/// <summary>Checks the settings of the bot's registration and, where there is one, gets a token as the bot would.</summary>
internal sealed class BotCheck(ChatBotSettings settings) : ICheck
{
    public string Part => "bot";

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = settings.ContentRoot });
        builder.Logging.ClearProviders();
        builder.Services.AddBot<ChatBotBot>(settings.Configuration.GetSection(BotOptions.Section));
        using var host = builder.Build();
        var (options, problems) = Read(host.Services);
        foreach (var problem in problems)
            yield return new(Part, Health.Fails, problem);
        if (options is null)
            yield break;
        if (string.IsNullOrWhiteSpace(options.AppId))
        {
            yield return new(Part, Health.Unset,
                "Bot:AppId is not set: the web chat works, Teams and the other channels need an Azure Bot registration");
            yield break;
        }
        yield return await BotSignIn.TryAsync(host.Services, cancellationToken) is { } failure
            ? new(Part, Health.Fails,
                $"the app {options.AppId} cannot sign in: {failure.TrimEnd('.')}; check Bot:AppPassword, Bot:TenantId and that this "
                + "machine reaches its authority")
            : new(Part, Health.Works, $"the app {options.AppId} signs in and may call its channels");
    }

    private static (BotOptions? Options, IEnumerable<string> Problems) Read(IServiceProvider services)
    {
        try
        {
            return (services.GetRequiredService<IOptions<BotOptions>>().Value, []);
        }
        catch (OptionsValidationException e)
        {
            return (null, e.Failures);
        }
    }
}
