using ChatBot.Answers.Writing;
using ChatBot.Articles.Passages;
using ChatBot.BotFramework;
using ChatBot.BotFramework.DirectLine;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Admin;
using ChatBot.Host.Chat;
using ChatBot.Host.Chat.Limits;
using ChatBot.Host.Feedback;
using ChatBot.Host.Sharing;

namespace ChatBot.Host.Settings;

/// <summary>
/// All settings, read and checked. Each public property is a section of the configuration, or a setting that stands in none;
/// docs/settings.md lists them.
/// </summary>
internal sealed class ChatBotSettings
{
    /// <summary>Folder of appsettings.json.</summary>
    public string ContentRoot { get; private init; } = "";

    public IConfiguration Configuration { get; private init; } = new ConfigurationManager();

    /// <summary>What an operator should know of what is set and has no effect.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public ArticlesSettings Articles { get; } = new();

    public IndexSettings Index { get; } = new();

    public EncoderSettings Encoder { get; } = new();

    public ModelSettings Model { get; } = new();

    public PassageOptions Passages { get; } = new();

    public AnswersSettings Answers { get; } = new();

    public EvidenceSettings Evidence { get; } = new();

    public SiteSettings Site { get; } = new();

    public BrandSettings Brand { get; } = new();

    public BotOptions Bot { get; } = new();

    public TeamsSettings Teams { get; } = new();

    public DirectLineOptions DirectLine { get; } = new();

    public ReplyOptions Replies { get; } = new();

    public LimitOptions Limits { get; } = new();

    public FeedbackOptions Feedback { get; } = new();

    public AdminOptions Admin { get; } = new();

    public SharingOptions Sharing { get; } = new();

    [SharesSection]
    public HostingSettings Hosting { get; } = new();

    public KestrelSettings Kestrel { get; } = new();

    /// <summary>Name of the composer that answers.</summary>
    public string Composer => Model.Kind is ModelKind.Embedded ? new ChatBot.Answers.AnswerOptions().Composer : ModelComposer.Key;

    /// <param name="contentRoot">Folder of appsettings.json.</param>
    /// <param name="commandLine">What goes before all else.</param>
    /// <param name="environment">Variables of the environment; null: none.</param>
    /// <exception cref="SettingException">A setting cannot work.</exception>
    public static ChatBotSettings Load(
        string contentRoot, IEnumerable<KeyValuePair<string, string?>> commandLine, IReadOnlyDictionary<string, string>? environment = null)
    {
        var sources = SettingSources.Read(contentRoot, commandLine, environment ?? new Dictionary<string, string>());
        UnknownSections.Refuse(sources);
        var settings = new ChatBotSettings { ContentRoot = contentRoot, Configuration = sources.All };
        OptionsSection.Bind(sources.All, settings, contentRoot);
        settings.Check();
        settings.Notes = [.. UnknownSections.Notes(sources), .. settings.Hosting.Notes()];
        return settings;
    }

    private void Check()
    {
        Articles.Check(ContentRoot);
        Index.Check();
        Encoder.Check();
        Model.Check();
        if (Passages.MaxWords < Passages.TargetWords)
            throw new SettingException("Passages:MaxWords",
                $"is {Passages.MaxWords}, less than Passages:TargetWords {Passages.TargetWords}; no passage could have that many words.");
        Site.Check();
        Brand.Check();
        Teams.Check(Bot);
        Hosting.Check();
        Kestrel.Check();
        LoggingRules.Check(Configuration);
    }
}
