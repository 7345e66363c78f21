using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly ChatBotHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "two", "questions")]
    [InlineData("ask", "What?", "--as-of", "yesterday")]
    [InlineData("ask", "What?", "--jsn")]
    [InlineData("ask", "What?", "--Index:Path")]
    [InlineData("nonsense")]
    [InlineData("articles")]
    [InlineData("articles", "show")]
    [InlineData("ingest")]
    [InlineData("eval")]
    [InlineData("serve", "--urls", "here")]
    public async Task Wrong_usage_is_status_2_and_one_line(params string[] arguments) =>
        (await home.RunAsync(arguments)).ShouldFail(2, "--help");

    [Theory]
    [InlineData("--Index:Kind=Oracle", "Index:Kind")]
    [InlineData("--Index:Kind=Postgres", "Index:ConnectionString")]
    [InlineData("--Encoder:Kind=Onnx", "Encoder:Path")]
    [InlineData("--Encoder:Kind=OpenAI", "Encoder:Kind")]
    [InlineData("--Model:Kind=OpenAI", "Model:Kind")]
    [InlineData("--Model:Timeout=soon", "Model:Timeout")]
    [InlineData("--Model:Endpoint=nowhere", "Model:Endpoint")]
    [InlineData("--Articles:Folders:0=/no/such/folder", "Articles:Folders")]
    [InlineData("--Index:Path=/proc/no/index.db", "Index:Path")]
    [InlineData("--Site:PublicUrl=bot.example.com", "Site:PublicUrl")]
    [InlineData("--Teams:AllowedTenants:0=contoso", "Teams:AllowedTenants")]
    [InlineData("--Feedback:AnswerDays=0", "Feedback:AnswerDays")]
    [InlineData("--Feedback:Days=1", "Feedback:Days")]
    public async Task A_setting_that_cannot_work_is_status_1_and_one_line_that_names_it(string setting, string key) =>
        (await home.RunAsync("ask", "What did Lavrov demand?", setting)).ShouldFail(1, key);

    [Theory]
    [InlineData("serve")]
    [InlineData("ingest")]
    [InlineData("ask")]
    [InlineData("eval")]
    [InlineData("articles")]
    [InlineData("articles list")]
    [InlineData("articles show")]
    [InlineData("articles remove")]
    [InlineData("feedback")]
    [InlineData("feedback list")]
    [InlineData("doctor")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("repair")]
    [InlineData("teams-package")]
    public async Task Each_verb_explains_itself_with_an_example(string verb)
    {
        var run = await home.RunAsync([.. verb.Split(' '), "--help"]);

        run.Status.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldMatch($@"Examples?:\n  chatbot {verb}");
    }

    [Fact]
    public async Task Weights_that_are_not_the_published_ones_are_refused()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Path.GetDirectoryName(Repository.Program)!, "encoder")))
            home.File($"weights/{Path.GetFileName(file)}", await File.ReadAllBytesAsync(file));
        var weights = Path.Combine(home.Path, "weights", "weights.bin");
        var bytes = await File.ReadAllBytesAsync(weights);
        bytes[100] ^= 1;
        await File.WriteAllBytesAsync(weights, bytes);

        // Once while the articles are encoded, and once on an index that holds them already.
        (await home.RunAsync("ask", "What did Lavrov demand?", "--Encoder:Path=weights")).ShouldFail(1, "SHA-256");
        (await home.RunAsync("ask", "What did Lavrov demand?")).Status.ShouldBe(0);
        (await home.RunAsync("ask", "What did Lavrov demand?", "--Encoder:Path=weights")).ShouldFail(1, "SHA-256");
    }

    [Fact]
    public async Task A_missing_article_is_status_1() =>
        (await home.RunAsync("articles", "show", "no-such-id")).ShouldFail(1, "no-such-id");
}
