using ChatBot.Evaluation.Tests;

namespace ChatBot.Learning.Tests.Commands;

public sealed class LabVerbsTests
{
    [Theory]
    [InlineData("sets")]
    [InlineData("name-pairs")]
    [InlineData("learn-ranking")]
    [InlineData("learn-answers")]
    [InlineData("make-sentences")]
    public async Task Each_command_explains_itself_with_an_example(string command)
    {
        var run = await LabRun.OfAsync(command, "--help");

        run.Status.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain($"learning {command}");
        run.Output.ShouldContain("Example");
    }

    [Theory]
    [InlineData]
    [InlineData("learn-ranking", "sets")]
    [InlineData("learn-answers", "sets")]
    [InlineData("make-sentences")]
    [InlineData("ask", "What?")]
    public async Task Wrong_usage_is_status_2_and_one_line(params string[] arguments)
    {
        var run = await LabRun.OfAsync(arguments);

        run.Status.ShouldBe(2);
        run.Error.Trim().Split('\n').Length.ShouldBe(1);
        run.Error.ShouldContain("learning");
    }

    [Fact]
    public async Task A_set_that_is_not_there_is_status_1()
    {
        using var folder = new TemporaryFolder();

        var run = await LabRun.OfAsync("make-sentences", Path.Combine(folder.Path, "none"));

        run.Status.ShouldBe(1);
        run.Error.ShouldContain("none");
    }
}
