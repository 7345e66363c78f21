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
    public async Task Wrong_usage_is_status_2_and_one_line(params string[] arguments) => (await home.RunAsync(arguments)).ShouldFail(2, "--help");

    [Theory]
    [InlineData("--Index:Kind=Oracle", "Index:Kind")]
    [InlineData("--Index:Kind=Postgres", "Index:Kind")]
    [InlineData("--Encoder:Kind=Onnx", "Encoder:Path")]
    [InlineData("--Encoder:Kind=OpenAI", "Encoder:Kind")]
    [InlineData("--Model:Kind=OpenAI", "Model:Kind")]
    [InlineData("--Model:Timeout=soon", "Model:Timeout")]
    [InlineData("--Model:Endpoint=nowhere", "Model:Endpoint")]
    [InlineData("--Articles:Folders:0=/no/such/folder", "Articles:Folders")]
    [InlineData("--Index:Path=/proc/no/index.db", "Index:Path")]
    public async Task A_setting_that_cannot_work_is_status_1_and_one_line_that_names_it(string setting, string key) =>
        (await home.RunAsync("ask", "What did Lavrov demand?", setting)).ShouldFail(1, key);

    [Theory]
    [InlineData("serve")]
    [InlineData("ingest")]
    [InlineData("ask")]
    [InlineData("eval")]
    [InlineData("articles")]
    public async Task Each_verb_explains_itself_with_an_example(string verb)
    {
        var run = await home.RunAsync(verb, "--help");

        run.Status.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain($"chatbot {verb}");
        run.Output.ShouldContain("Example");
    }

    [Fact]
    public async Task A_missing_article_is_status_1() => (await home.RunAsync("articles", "show", "no-such-id")).ShouldFail(1, "no-such-id");
}
