using System.CommandLine;
using ChatBot.Host.Settings;
using ChatBot.Host.Web;

namespace ChatBot.Host.Verbs;

/// <summary><c>serve</c>: serves the bot and its pages; what happens where no verb is given.</summary>
internal static class ServeVerb
{
    public static void AddTo(RootCommand root, VerbContext context)
    {
        var urls = new Option<string?>("--urls")
        {
            Description = $"Where to listen; several with semicolons. {ListenAddresses.Default} where it is not given.",
            HelpName = "URL",
        };
        var serve = new Verb(
            "serve", "Serves the bot and its pages; the same as no verb at all.", $"chatbot serve --urls {ListenAddresses.Default}")
        {
            urls,
        };
        root.Add(urls);
        root.Add(serve);
        root.SetAction(ServeAsync);
        serve.SetAction(ServeAsync);

        async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
        {
            await Server.RunAsync(context.LoadSettings(), parsed.GetValue(urls), cancellationToken);
            return ExitStatus.Done;
        }
    }
}
