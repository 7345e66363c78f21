using System.Text.Json;
using ChatBot.Answers.Writing;
using ChatBot.Host.Chat;
using ChatBot.Host.Chat.Limits;
using ChatBot.Host.Feedback;

namespace ChatBot.Host.Settings;

/// <summary>All settings, read and checked: appsettings.json, over it environment variables, over those the command line.</summary>
internal sealed record ChatBotSettings
{
    public required string ContentRoot { get; init; }

    public required IConfiguration Configuration { get; init; }

    public required ArticlesSettings Articles { get; init; }

    public required IndexSettings Index { get; init; }

    public required EncoderSettings Encoder { get; init; }

    public required ModelSettings Model { get; init; }

    public required TuningSettings Tuning { get; init; }

    public required SiteSettings Site { get; init; }

    public required TeamsSettings Teams { get; init; }

    public required FeedbackOptions Feedback { get; init; }

    public required ReplyOptions Replies { get; init; }

    public required LimitOptions Limits { get; init; }

    /// <param name="contentRoot">Folder of appsettings.json.</param>
    /// <param name="commandLine">What goes before all else.</param>
    /// <param name="readEnvironment">Whether environment variables count.</param>
    /// <exception cref="SettingException">A setting cannot work.</exception>
    public static ChatBotSettings Load(
        string contentRoot, IEnumerable<KeyValuePair<string, string?>> commandLine, bool readEnvironment = true)
    {
        var configuration = Configure(contentRoot, commandLine, readEnvironment);
        var reader = new SettingsReader(configuration, contentRoot);
        var settings = new ChatBotSettings
        {
            ContentRoot = contentRoot,
            Configuration = configuration,
            Articles = ArticlesSettings.Read(reader),
            Index = IndexSettings.Read(reader),
            Encoder = EncoderSettings.Read(reader),
            Model = ModelSettings.Read(reader),
            Tuning = TuningSettings.Read(reader),
            Site = SiteSettings.Read(reader),
            Teams = TeamsSettings.Read(reader, configuration),
            Feedback = reader.Options<FeedbackOptions>("Feedback"),
            Replies = reader.Options<ReplyOptions>("Replies"),
            Limits = reader.Options<LimitOptions>("Limits"),
        };
        reader.RefuseUnknown();
        if (settings.Model.Kind is ModelKind.OpenAI && reader.Text("Answers:Composer") is null)
            settings.Tuning.Answers.Composer = ModelComposer.Key;
        return settings;
    }

    private static IConfigurationRoot Configure(
        string contentRoot, IEnumerable<KeyValuePair<string, string?>> commandLine, bool readEnvironment)
    {
        try
        {
            var sources = new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(contentRoot, Settings.ContentRoot.FileName), optional: true, reloadOnChange: false);
            if (readEnvironment)
                sources.AddEnvironmentVariables();
            return sources.AddInMemoryCollection(commandLine).Build();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            var cause = e.InnerException is FormatException { InnerException: JsonException json } ? json.Message : e.Message;
            throw new SettingException(Path.Combine(contentRoot, Settings.ContentRoot.FileName), $"cannot be read: {Terminals.SafeText.OnOneLine(cause)}");
        }
    }
}
