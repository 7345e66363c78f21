using ChatBot.BotFramework.Settings;
using ChatBot.Host.Settings;
using ChatBot.Host.Tests.Support;
using ChatBot.Retrieval.Encoding;

namespace ChatBot.Host.Tests.Settings;

public sealed class ChatBotSettingsTests : IDisposable
{
    private readonly TempFolder root = new();

    public ChatBotSettingsTests()
    {
        root.Folder("seeds");
        root.File("appsettings.json", """
            // comments are allowed
            { "Articles": { "Folders": [ "seeds" ] }, }
            """);
    }

    public void Dispose() => root.Dispose();

    [Fact]
    public void The_repository_s_own_file_is_valid() =>
        ChatBotSettings.Load(Repository.Root, []).Articles.Folders.ShouldBe([Path.Combine(Repository.Root, "seeds")]);

    [Fact]
    public void A_relative_path_starts_at_the_content_root() =>
        Load("Index:Path", "data/x.db").Index.Path.ShouldBe(Path.Combine(root.Path, "data", "x.db"));

    [Fact]
    public void The_index_lies_in_the_user_s_data_folder_by_default() =>
        Load().Index.Path.ShouldEndWith(Path.Combine("chatbot", "index.db"));

    [Fact]
    public void The_first_folder_is_replaced_by_its_number()
    {
        var other = root.Folder("other");
        Load("Articles:Folders:0", other).Articles.Folders.ShouldBe([other]);
    }

    [Fact]
    public void All_folders_are_replaced_by_one_value_with_semicolons()
    {
        var (a, b) = (root.Folder("a"), root.Folder("b"));
        Load("Articles:Folders", $"{a}; {b}").Articles.Folders.ShouldBe([a, b]);
    }

    [Fact]
    public void An_empty_first_folder_leaves_none() => Load("Articles:Folders:0", "").Articles.Folders.ShouldBeEmpty();

    [Fact]
    public void More_than_ten_folders_keep_their_order()
    {
        var folders = Enumerable.Range(0, 12).Select(i => root.Folder($"f{i}")).ToList();
        var given = folders.Select((folder, i) => KeyValuePair.Create($"Articles:Folders:{i}", (string?)folder));

        ChatBotSettings.Load(root.Path, given).Articles.Folders.ShouldBe(folders);
    }

    [Theory]
    [InlineData("Index:Kind", "Oracle", "Sqlite or Postgres")]
    [InlineData("Index:Kind", "1", "Sqlite or Postgres")]
    [InlineData("Index:ConnectionString", "Host=db", "no use for it")]
    [InlineData("Index:Path", ".", "folder")]
    [InlineData("Site:PublicUrl", "https://bot.example.com/ask?x=1", "holds more than host and path")]
    [InlineData("Site:PublicUrl", "https://me@bot.example.com/", "holds more than host and path")]
    [InlineData("Encoder:Kind", "Word2Vec", "Embedded or Onnx or OpenAI")]
    [InlineData("Encoder:SignIn", "0", "Key or Entra")]
    [InlineData("Encoder:Pooling", "Max", "Mean or Cls")]
    [InlineData("Encoder:Timeout", "30", "hh:mm:ss")]
    [InlineData("Encoder:TextsPerRequest", "0", "between 1 and 2048")]
    [InlineData("Encoder:Endpoint", "ftp://x", "http://")]
    [InlineData("Model:Kind", "Gemini", "Embedded or OpenAI")]
    [InlineData("Model:SignIn", "0", "Key or Entra")]
    [InlineData("Model:Tools", "maybe", "Auto or On or Off")]
    [InlineData("Model:CacheFor", "10", "hh:mm:ss")]
    [InlineData("Model:MaxOutputTokens", "1", "between 64 and 32000")]
    [InlineData("Model:InputPrice", "cheap", "number between 0 and 1000000")]
    [InlineData("Model:Nmae", "x", "not a setting")]
    [InlineData("Model:ApiKey", "sk-a\nb", "copy it again")]
    [InlineData("Model:Endpoint", "localhost:11434", "http://")]
    [InlineData("Model:Timeout", "soon", "hh:mm:ss")]
    [InlineData("Model:Timeout", "30", "hh:mm:ss")]
    [InlineData("Model:Timeout", "00:00:00", "hh:mm:ss")]
    [InlineData("Model:Timeout", "-00:00:01", "hh:mm:ss")]
    [InlineData("Articles:RescanInterval", "never", "hh:mm:ss")]
    [InlineData("Articles:RescanInterval", "90.00:00:00", "24.00:00:00")]
    [InlineData("Articles:Folders", "/no/such/folder", "does not exist")]
    [InlineData("Index:Pth", "/x", "not a setting")]
    [InlineData("Index:ConnectionString", "Host=db", "Index:Path")]
    [InlineData("Evidence:MostSentences", "-3", "between 1 and 10")]
    [InlineData("Evidence:SynonymStrength", "0.5", "not a setting")]
    [InlineData("Answers:Composer", "foo", "not a setting")]
    [InlineData("Passages:MaxWords", "40", "Passages:TargetWords")]
    [InlineData("Bot:Turns:MaxPending", "none", "between 1 and 1000000")]
    [InlineData("DirectLine:KeepFor", "7", "hh:mm:ss")]
    [InlineData("Search:Candidates", "5", "there are the sections Articles, ")]
    [InlineData("Modle:Kind", "OpenAI", "not a setting")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://127.0.0.1:1", "not a setting")]
    [InlineData("Logging:LogLevel:Default", "loud", "Trace or Debug")]
    [InlineData("Logging:Console:LogLevel:ChatBot", "9", "Trace or Debug")]
    [InlineData("urls", "here", "http://127.0.0.1:3978")]
    [InlineData("http_ports", "80 81", "between 0 and 65535")]
    public void What_cannot_work_is_refused_on_one_line_that_names_the_key(string key, string value, string says)
    {
        var refusal = Should.Throw<SettingException>(() => Load(key, value));

        refusal.Key.ShouldBe(key.StartsWith("Kestrel:Endpoints", StringComparison.Ordinal) ? "Kestrel:Endpoints" : key);
        refusal.Message.ShouldStartWith(refusal.Key);
        refusal.Message.ShouldContain(says);
        refusal.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void A_value_with_line_feeds_and_escapes_is_shown_on_one_harmless_line() =>
        Should.Throw<SettingException>(() => Load("Model:Kind", "a\n\e[31mb")).Message.ShouldNotContain('\e');

    [Fact]
    public void The_onnx_encoder_takes_pooling_and_query_prefix()
    {
        var options = Load("Encoder:Pooling", "cls").Encoder.Options;
        options.Pooling.ShouldBe(Pooling.Cls);
        options.QueryPrefix.ShouldBeNull();
        Load("Encoder:QueryPrefix", "query: ").Encoder.Options.QueryPrefix.ShouldBe("query: ");
    }

    [Fact]
    public void The_onnx_encoder_needs_its_path() =>
        Should.Throw<SettingException>(() => Load("Encoder:Kind", "Onnx")).Key.ShouldBe("Encoder:Path");

    [Fact]
    public void The_onnx_encoder_needs_both_files()
    {
        root.File("model/model.onnx");

        var refusal = Should.Throw<SettingException>(() =>
            ChatBotSettings.Load(root.Path, [new("Encoder:Kind", "Onnx"), new("Encoder:Path", "model")]));

        refusal.Key.ShouldBe("Encoder:Path");
        refusal.Message.ShouldContain("vocab.txt is missing");
    }

    [Fact]
    public void A_broken_settings_file_is_named()
    {
        var file = root.File("appsettings.json", "{ \"Articles\": ");

        Should.Throw<SettingException>(() => Load()).Message.ShouldStartWith(file);
    }

    [Fact]
    public void The_content_root_is_the_nearest_folder_above_with_a_settings_file() =>
        ContentRoot.Find(root.Folder("a/b/c")).ShouldBe(root.Path);

    private ChatBotSettings Load() => ChatBotSettings.Load(root.Path, []);

    private ChatBotSettings Load(string key, string value) => ChatBotSettings.Load(root.Path, [new(key, value)]);
}
