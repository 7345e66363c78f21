using System.CommandLine;
using System.CommandLine.Parsing;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.TeamsApp;

namespace ChatBot.Host.Verbs;

/// <summary><c>teams-package --app-id ID --domain HOST [--out FILE]</c>: writes the app package for Teams.</summary>
internal static class TeamsPackageVerb
{
    private const string DefaultFile = "chatbot-teams.zip";

    /// <summary>Longest host name (RFC 1035).</summary>
    private const int LongestDomain = 253;

    public static Command Create(VerbContext context)
    {
        var appId = new Option<Guid>("--app-id")
        {
            Description = "Microsoft app id of the Azure Bot registration.",
            HelpName = "ID",
            Required = true,
            CustomParser = ParseAppId,
        };
        var domain = new Option<string>("--domain")
        {
            Description = "Host name at which the bot is reached, such as bot.example.com.",
            HelpName = "HOST",
            Required = true,
            CustomParser = ParseDomain,
        };
        var file = new Option<string>("--out")
        {
            Description = $"Where to write it; {DefaultFile} in the current directory where it is not given.",
            HelpName = "FILE",
            DefaultValueFactory = _ => DefaultFile,
        };
        var force = new Option<bool>("--force") { Description = "Replace the file where it exists." };
        var command = new Verb(
            "teams-package",
            "Writes the app package to upload in Microsoft Teams.",
            "chatbot teams-package --app-id 1b4e28ba-2fa1-11d2-883f-b9a761bde3fb --domain bot.example.com")
        {
            appId, domain, file, force,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = UserPath.Full(parsed.GetRequiredValue(file), context.Terminal.CurrentDirectory);
            var package = TeamsPackage.Create(
                parsed.GetRequiredValue(appId), parsed.GetRequiredValue(domain), context.LoadSettings().Brand.ToBrand());
            await WriteAsync(path, package, parsed.GetValue(force), cancellationToken);
            context.Terminal.Output.WriteLine(Terminals.SafeText.OnOneLine(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task WriteAsync(string path, byte[] package, bool force, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            throw new VerbException($"{path} is a folder; name a file with --out, such as {Path.Combine(path, DefaultFile)}.");
        if (!force && File.Exists(path))
            throw new VerbException($"{path} exists already; replace it with --force, or name another file with --out.");
        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
            throw new VerbException($"{folder} does not exist; create it, or name another file with --out.");
        await File.WriteAllBytesAsync(path, package, cancellationToken);
    }

    private static Guid ParseAppId(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty)
            return id;
        result.AddError($"--app-id is '{text}'; write the id of the Azure Bot registration, such as 1b4e28ba-2fa1-11d2-883f-b9a761bde3fb.");
        return default;
    }

    private static string ParseDomain(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (IsHostName(text))
            return text.ToLowerInvariant();
        result.AddError($"--domain is '{text}'; write a host name that Teams can reach, without https:// and port, such as "
            + "bot.example.com.");
        return "";
    }

    /// <summary>Two or more labels of ASCII letters, digits and inner hyphens (RFC 1123), the last not a number: an address is no
    /// name.</summary>
    private static bool IsHostName(string text) =>
        text.Length <= LongestDomain
        && text.Split('.') is { Length: >= 2 } labels
        && labels.All(IsLabel)
        && !labels[^1].All(char.IsAsciiDigit);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && label[0] != '-' && label[^1] != '-';
}
