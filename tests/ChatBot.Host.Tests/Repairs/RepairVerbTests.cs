using ChatBot.Host.Terminals;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Verbs;
using Microsoft.Data.Sqlite;

namespace ChatBot.Host.Tests.Repairs;

public sealed class RepairVerbTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Index => Path.Combine(folder.Path, "index.db");

    public RepairVerbTests()
    {
        foreach (var number in Enumerable.Range(1, 5))
            folder.File($"articles/ferry-{number}.txt", $"Ferry {number} sails\n\nThe ferry of line {number} sailed on Monday.");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_sound_index_is_left_as_it_is()
    {
        await RunAsync("ingest", Path.Combine(folder.Path, "articles"));
        var before = await File.ReadAllBytesAsync(Index);

        (await RunAsync("repair")).ShouldBe((0, "The index is sound; nothing was changed.\n", ""));

        (await File.ReadAllBytesAsync(Index)).ShouldBe(before);
    }

    [Fact]
    public async Task A_damaged_text_is_read_again_and_the_damaged_file_kept()
    {
        await RunAsync("ingest", Path.Combine(folder.Path, "articles"));
        Damage("UPDATE texts SET text = replace(text, 'Monday', 'Friday') WHERE article = 2");
        (await RunAsync("doctor")).Output.ShouldContain("chatbot repair");
        var damaged = await File.ReadAllBytesAsync(Index);

        var (status, output, error) = await RunAsync("repair");

        status.ShouldBe(0, error);
        output.ShouldStartWith("Articles: 4 kept, 0 of them encoded anew, 1 read again, 0 lost.");
        output.ShouldContain($"{Index}.damaged;");
        (await File.ReadAllBytesAsync(Index + ".damaged")).ShouldBe(damaged);
        (await RunAsync("doctor")).Output.ShouldContain("each article as it was written");
        Directory.GetFiles(folder.Path, "index.db.repaired*").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_article_from_elsewhere_is_read_again_from_there_or_named()
    {
        var elsewhere = folder.File("elsewhere/pier.txt", "The pier is closed\n\nThe pier was closed on Monday, the harbour master said.");
        var gone = folder.File("elsewhere/gone.txt", "The crane is rusty\n\nThe crane was painted on Tuesday, the harbour master said.");
        await RunAsync("ingest", elsewhere, gone);
        Damage("UPDATE texts SET text = replace(text, 'master', 'muster')");
        File.Delete(gone);

        var (status, output, error) = await RunAsync("repair");

        status.ShouldBe(1);
        output.ShouldContain("6 read again, 1 lost");
        error.Trim().ShouldEndWith($"is lost; ingest {gone} again.");
    }

    [Fact]
    public async Task An_article_whose_id_is_damaged_comes_back_with_its_file()
    {
        await RunAsync("ingest", Path.Combine(folder.Path, "articles"));
        Damage("UPDATE articles SET id = replace(id, 'ferry-3', 'fexry-3')");

        var (status, output, error) = await RunAsync("repair");

        status.ShouldBe(0, error);
        output.ShouldContain("4 kept, 0 of them encoded anew, 1 read again, 0 lost.");
    }

    [Fact]
    public async Task A_file_that_is_no_index_makes_room_for_one_of_the_folders()
    {
        folder.File("index.db", new string('x', 8192));
        (await RunAsync("articles", "list")).Error.ShouldContain("chatbot repair");

        var (status, output, error) = await RunAsync("repair");

        status.ShouldBe(0, error);
        output.ShouldContain("0 kept, 0 of them encoded anew, 5 read again");
        (await File.ReadAllTextAsync(Index + ".damaged")).ShouldBe(new string('x', 8192));
    }

    [Fact]
    public async Task Where_there_is_no_index_that_is_said()
    {
        var (status, _, error) = await RunAsync("repair");

        status.ShouldBe(1);
        error.ShouldBe($"There is no index at {Index}; nothing is to be repaired.\n");
    }

    private void Damage(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Index};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery().ShouldBeGreaterThan(0);
    }

    private async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] settings = [$"--Index:Path={Index}", $"--Articles:Folders:0={Path.Combine(folder.Path, "articles")}"];
        var status = await new CommandLine(new Terminal(output, error, TextReader.Null), Repository.Root, VerbSet.OfProduct)
            .RunAsync([.. arguments, .. settings], default);
        return (status, output.ToString(), error.ToString());
    }
}
