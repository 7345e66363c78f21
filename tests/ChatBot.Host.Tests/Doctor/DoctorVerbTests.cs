using System.Text.Json;
using ChatBot.Host.Terminals;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Verbs;
using ChatBot.ModelServing;
using Microsoft.Data.Sqlite;

namespace ChatBot.Host.Tests.Doctor;

public sealed class DoctorVerbTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private ModelServer server = null!;

    public async Task InitializeAsync() => server = await ModelServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Without_a_model_or_a_registration_everything_works()
    {
        var (status, findings, error) = await RunAsync();
        status.ShouldBe(0, error);
        Of(findings, "settings").ShouldHaveSingleItem().Health.ShouldBe("works");
        Of(findings, "index").Select(finding => finding.Health).ShouldBe(["note", "works"]);
        Of(findings, "encoder").ShouldHaveSingleItem().Text.ShouldContain("384 dimensions");
        Of(findings, "model").ShouldHaveSingleItem().Health.ShouldBe("unset");
        Of(findings, "bot").ShouldHaveSingleItem().Health.ShouldBe("unset");
        error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_setting_that_cannot_work_is_the_only_finding()
    {
        var (status, findings, error) = await RunAsync("--Model:Timeout=soon");
        status.ShouldBe(1);
        findings.ShouldHaveSingleItem().Text.ShouldStartWith("Model:Timeout");
        error.ShouldContain("settings");
    }

    [Fact]
    public async Task A_model_that_can_do_everything_is_told_so_with_what_it_takes()
    {
        server.Key = "sk-right";
        server.Answer = Able;
        var (status, findings, error) = await RunAsync([.. Model(), "--Model:ApiKey=sk-right", "--Model:TokensPerDay=90000"]);
        status.ShouldBe(0, error);
        Of(findings, "prompts").ShouldHaveSingleItem().Text.ShouldContain("answer ");
        var model = Of(findings, "model");
        model.Count.ShouldBe(6);
        model[0].Text.ShouldContain("it has the model");
        model[1].Text.ShouldContain("replies stream: first word after");
        model[1].Text.ShouldContain("says how many tokens");
        model[2].Text.ShouldBe("structured output: works");
        model[3].Text.ShouldBe("functions: works");
        model[4].Text.ShouldContain("there are no articles yet");
        model[5].Text.ShouldContain(" of 90,000 tokens");
        findings.ShouldAllBe(finding => !finding.Text.Contains("sk-right"));
        server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Where_there_are_articles_one_question_is_asked_of_them()
    {
        using (var ignored = new StringWriter())
            (await new CommandLine(new Terminal(ignored, ignored, TextReader.Null), Repository.Root, VerbSet.OfProduct)
                .RunAsync(["ingest", Path.Combine(Repository.Root, "seeds"), $"--Index:Path={Path.Combine(folder.Path, "index.db")}"],
                    default)).ShouldBe(0, ignored.ToString());
        server.Answer = Able;
        var (status, findings, error) = await RunAsync(Model());
        status.ShouldBe(0, error);
        Of(findings, "index")[0].Text.ShouldContain(" passages in ");
        Of(findings, "index")[^1].Text.ShouldBe("each page is sound, and each article as it was written");
        Of(findings, "model")[4].Text.ShouldStartWith("asked “");
        Of(findings, "model")[5].Text.ShouldContain("tokens, without a limit");
    }

    [Fact]
    public async Task A_damaged_article_is_named_with_what_to_do()
    {
        var index = Path.Combine(folder.Path, "index.db");
        using (var ignored = new StringWriter())
            (await new CommandLine(new Terminal(ignored, ignored, TextReader.Null), Repository.Root, VerbSet.OfProduct)
                .RunAsync(["ingest", Path.Combine(Repository.Root, "seeds"), $"--Index:Path={index}"], default)).ShouldBe(0);
        await using (var connection = new SqliteConnection($"Data Source={index};Pooling=False"))
        {
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE texts SET text = replace(text, 'a', 'e') WHERE article = (SELECT min(article) FROM texts)";
            (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        var (status, findings, error) = await RunAsync();

        status.ShouldBe(1);
        var failed = findings.Where(finding => finding.Health == "fails").ShouldHaveSingleItem();
        failed.Text.ShouldContain("chatbot repair");
        error.ShouldContain("index");
    }

    [Fact]
    public async Task A_registration_that_cannot_sign_in_fails()
    {
        var (status, findings, _) = await RunAsync(
            "--Bot:AppId=00000000-0000-0000-0000-000000000001", "--Bot:AppPassword=very-secret",
            "--Bot:TenantId=00000000-0000-0000-0000-000000000002",
            "--Bot:Authority=https://127.0.0.1:9/nobody");
        status.ShouldBe(1);
        var bot = Of(findings, "bot").ShouldHaveSingleItem();
        bot.Text.ShouldContain("Bot:AppPassword");
        bot.Text.ShouldNotContain("very-secret");
    }

    [Fact]
    public async Task A_small_model_is_told_what_it_does_without()
    {
        server.ModelsReply = ModelReply.Error(404);
        server.Answer = request => request.ResponseFormat is not null ? ModelReply.Error(400, "response_format is not supported")
            : request.Tools.Count > 0 ? ModelReply.Error(400, "test-model does not support tools")
            : ModelReply.Chunks("one, two, three").WithoutUsage();
        var (status, findings, error) = await RunAsync(Model());
        status.ShouldBe(0, error);
        var model = Of(findings, "model");
        model.Take(5).ShouldAllBe(finding => finding.Health == "note");
        model[0].Text.ShouldContain("does not list its models");
        model[1].Text.ShouldContain("in one piece");
        model[1].Text.ShouldContain("reckoned");
        model[2].Text.ShouldContain("does without");
        model[3].Text.ShouldContain("does without");
    }

    [Fact]
    public async Task A_wrong_key_is_told_without_showing_it()
    {
        server.Key = "sk-right";
        var (status, findings, error) = await RunAsync([.. Model(), "--Model:ApiKey=sk-wrong"]);
        status.ShouldBe(1);
        error.ShouldContain("model");
        var model = Of(findings, "model").ShouldHaveSingleItem();
        model.Health.ShouldBe("fails");
        model.Text.ShouldContain("Model:ApiKey");
        model.Text.ShouldNotContain("sk-wrong");
    }

    [Fact]
    public async Task A_model_that_the_endpoint_does_not_have_is_told_with_those_that_it_has()
    {
        var (status, findings, _) = await RunAsync(Model("gpt-99"));
        status.ShouldBe(1);
        var model = Of(findings, "model");
        model[0].Text.ShouldContain("it lists only test-model");
        model[1].Health.ShouldBe("fails");
        model[1].Text.ShouldContain("Model:Name");
        model.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_registration_that_lacks_something_fails()
    {
        var (status, findings, error) = await RunAsync("--Bot:AppId=00000000-0000-0000-0000-000000000001");
        status.ShouldBe(1);
        error.ShouldContain("bot");
        Of(findings, "bot").ShouldAllBe(finding => finding.Health == "fails" && finding.Text.Contains("Bot:"));
    }

    [Fact]
    public async Task An_index_that_is_none_does_not_hide_the_rest()
    {
        folder.File("index.db", "This is no database, but it is long enough to be taken for one by whoever looks only at its length.");
        var (status, findings, _) = await RunAsync();
        status.ShouldBe(1);
        Of(findings, "index").ShouldHaveSingleItem().Health.ShouldBe("fails");
        Of(findings, "encoder").ShouldHaveSingleItem().Health.ShouldBe("works");
        Of(findings, "bot").ShouldNotBeEmpty();
    }

    private static ModelReply Able(ModelRequest request) =>
        request.ResponseFormat == "json_schema" ? ModelReply.Text("""{"numbers": [1, 2, 3]}""")
        : request.Messages[^1].Role == "tool" ? ModelReply.Text("closed")
        : request.Tools.Count > 0 ? ModelReply.Tools((request.Tools[0], "{}"))
        : ModelReply.Text("one, two, three, four, five");

    private string[] Model(string name = ModelServer.Model) =>
        ["--Model:Kind=OpenAI", $"--Model:Endpoint={server.Endpoint}", $"--Model:Name={name}"];

    private static List<(string Part, string Health, string Text)> Of(IEnumerable<(string Part, string Health, string Text)> findings,
        string part) =>
        [.. findings.Where(finding => finding.Part == part)];

    private async Task<(int Status, IReadOnlyList<(string Part, string Health, string Text)> Findings,
        string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] settings = [$"--Index:Path={Path.Combine(folder.Path, "index.db")}", $"--Articles:Folders={folder.Folder("articles")}",
            .. arguments];
        var status = await new CommandLine(new Terminal(output, error, TextReader.Null), Repository.Root,
            VerbSet.OfProduct).RunAsync(["doctor", "--json", .. settings], default);
        using var document = JsonDocument.Parse(output.ToString());
        document.RootElement.GetProperty("works").GetBoolean().ShouldBe(status == 0);
        return (status, [.. document.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            (finding.GetProperty("part").GetString()!, finding.GetProperty("health").GetString()!,
                finding.GetProperty("text").GetString()!))], error.ToString());
    }
}
