using System.Collections;
using System.Text.Json;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>
/// Where settings come from: the settings file, over it the one of the environment the program runs in, over these environment variables,
/// over those the command line. What everybody puts into the environment is told apart from what somebody wrote for this program.
/// </summary>
/// <param name="All">All of it.</param>
/// <param name="Written">The files and the command line.</param>
/// <param name="Environment">The environment variables.</param>
internal sealed record SettingSources(IConfiguration All, IConfiguration Written, IConfiguration Environment)
{
    // The usual prefixes; what has none goes before what has one.
    private static readonly string[] Prefixes = ["ASPNETCORE_", "DOTNET_"];

    /// <summary>The variables of this process.</summary>
    public static IReadOnlyDictionary<string, string> OfProcess() =>
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");

    /// <exception cref="SettingException">A file cannot be read.</exception>
    public static SettingSources Read(
        string contentRoot, IEnumerable<KeyValuePair<string, string?>> commandLine, IReadOnlyDictionary<string, string> environment)
    {
        var name = environment.GetValueOrDefault("DOTNET_ENVIRONMENT") ?? environment.GetValueOrDefault("ASPNETCORE_ENVIRONMENT")
            ?? Environments.Production;
        string[] files = [Settings.ContentRoot.FileName,
            Path.ChangeExtension(Settings.ContentRoot.FileName, $".{Path.GetFileName(name)}.json")];
        var (variables, arguments) = (LastOf(Keys(environment)), LastOf(commandLine));
        return new(
            Build(contentRoot, files).AddInMemoryCollection(variables).AddInMemoryCollection(arguments).Build(),
            Build(contentRoot, files).AddInMemoryCollection(arguments).Build(),
            new ConfigurationBuilder().AddInMemoryCollection(variables).Build());
    }

    private static ConfigurationBuilder Build(string contentRoot, IEnumerable<string> files)
    {
        var builder = new ConfigurationBuilder();
        foreach (var path in files.Select(file => Path.Combine(contentRoot, file)))
            builder.AddJsonFile(source =>
            {
                (source.Path, source.Optional, source.OnLoadException) = (path, true, failure => throw Unreadable(path, failure.Exception));
                source.ResolveFileProvider();
            });
        return builder;
    }

    private static SettingException Unreadable(string path, Exception failure)
    {
        var cause = failure is FormatException { InnerException: JsonException json } ? json.Message : failure.Message;
        return new(path, $"cannot be read: {Terminals.SafeText.OnOneLine(cause)}");
    }

    private static IEnumerable<KeyValuePair<string, string?>> Keys(IReadOnlyDictionary<string, string> environment) =>
        from prefix in Prefixes.Append("")
        from variable in environment
        where variable.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        select KeyValuePair.Create(variable.Key[prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal),
            (string?)variable.Value);

    /// <summary>Of equal keys the last counts.</summary>
    private static Dictionary<string, string?> LastOf(IEnumerable<KeyValuePair<string, string?>> values)
    {
        var last = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in values)
            last[key] = value;
        return last;
    }
}
