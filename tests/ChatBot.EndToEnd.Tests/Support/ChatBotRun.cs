using System.Text.Json;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>How a run of the program ended.</summary>
internal sealed record ChatBotRun(int Status, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Standard output as JSON; the run must have done what it was asked.</summary>
    public JsonElement Json()
    {
        Status.ShouldBe(0, Error);
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>It could not be done: the given status, one line on standard error, nothing on standard output.</summary>
    public void ShouldFail(int status, string says)
    {
        Status.ShouldBe(status, Output + Error);
        ErrorLines.Count.ShouldBe(1, Error);
        Error.ShouldContain(says, Case.Insensitive);
        Error.ShouldNotContain("   at ");
        Output.ShouldBeEmpty();
    }
}
