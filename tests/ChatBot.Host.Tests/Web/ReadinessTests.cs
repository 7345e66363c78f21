using ChatBot.Host.Tests.Support;
using ChatBot.Host.Web;
using ChatBot.Retrieval.Index;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatBot.Host.Tests.Web;

public sealed class ReadinessTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private SqliteArticleIndex index = null!;

    private string File => Path.Combine(folder.Path, "index.db");

    public async Task InitializeAsync() =>
        index = await SqliteArticleIndex.OpenAsync(new SqliteIndexOptions { Path = File }, "none-2-00000000", 2, default);

    public async Task DisposeAsync() => await index.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_is_ready_once_the_articles_were_read()
    {
        var readiness = new Readiness(index);
        (await SaidAsync(readiness)).ShouldBe("Unhealthy\nThe articles are still being read.");

        readiness.Reached();

        (await SaidAsync(readiness)).ShouldBe("Healthy");
    }

    [Fact]
    public async Task Damage_that_was_met_is_said_without_naming_a_place_on_the_disk()
    {
        var readiness = new Readiness(index);
        readiness.Reached();
        await using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO sources VALUES ('a.txt', 'no length', 'no time')";
            await command.ExecuteNonQueryAsync();
        }

        await Should.ThrowAsync<IndexException>(async () => await index.ListSourcesAsync(default));

        var said = await SaidAsync(readiness);
        said.ShouldStartWith("Degraded\n");
        said.ShouldContain("chatbot doctor");
        said.ShouldNotContain(folder.Path);
    }

    private static async Task<string> SaidAsync(Readiness readiness)
    {
        var result = await readiness.CheckHealthAsync(new HealthCheckContext());
        var entry = new HealthReportEntry(result.Status, result.Description, TimeSpan.Zero, null, null);
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await Readiness.WriteAsync(context, new HealthReport(new Dictionary<string, HealthReportEntry> { ["articles"] = entry }, default));
        context.Response.Body.Position = 0;
        return await new StreamReader(context.Response.Body).ReadToEndAsync();
    }
}
