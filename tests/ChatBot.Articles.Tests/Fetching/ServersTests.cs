using System.Net.Sockets;
using ChatBot.Newsrooms;

namespace ChatBot.Articles.Tests.Fetching;

/// <summary>Servers that answer badly: one clear line each.</summary>
public sealed class ServersTests : ReadingAddresses
{
    private string Host => Room.Address.Authority;

    [Fact]
    public async Task A_server_that_asks_to_wait_is_left_alone_so_long()
    {
        Room.Answer("/feed", 429, ("Retry-After", "7200"));

        (await FailAsync("/feed")).ShouldBe($"{Host} asks to wait until 2026-03-02 10:00:00 UTC (429 Too Many Requests).");
        (await StateAsync("/feed")).NotBefore.ShouldBe(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));
        (await FailAsync("/other")).ShouldBe($"{Host} asks to wait until 2026-03-02 10:00:00 UTC.");
        Room.Asked.ShouldBe(["/feed"]);

        Time.Advance(TimeSpan.FromHours(2));
        Room.Serve("/feed", "text/html", Page("Ferry runs aground", Story));
        (await ReadOneAsync("/feed")).Title.ShouldBe("Ferry runs aground");
    }

    [Fact]
    public async Task A_server_may_ask_to_wait_until_a_day_and_no_longer()
    {
        Room.Answer("/feed", 503, ("Retry-After", "Mon, 01 Jun 2026 08:00:00 GMT"));

        await FailAsync("/feed");

        (await StateAsync("/feed")).NotBefore.ShouldBe(Time.GetUtcNow().AddDays(1));
    }

    [Fact]
    public async Task A_server_that_fails_again_and_again_is_asked_less_and_less_often()
    {
        Room.Answer("/feed", 500);
        List<double> waits = [];
        for (var tries = 0; tries < 9; tries++)
        {
            (await FailAsync("/feed")).ShouldBe($"{Host} has a fault of its own (500 Internal Server Error); try again later.");
            waits.Add(((await StateAsync("/feed")).NotBefore!.Value - Time.GetUtcNow()).TotalMinutes);
        }

        waits.ShouldBe([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
        Room.Serve("/feed", "text/html", Page("Ferry runs aground", Story));
        await ReadOneAsync("/feed");
        (await StateAsync("/feed")).ShouldSatisfyAllConditions(state => state.Failures.ShouldBe(0), state => state.NotBefore.ShouldBeNull(),
            state => state.Error.ShouldBeNull());
    }

    [Theory]
    [InlineData(404, "There is nothing at this address (404 Not Found).")]
    [InlineData(410, "There is nothing at this address (410 Gone).")]
    [InlineData(401, "HOST does not let this be read (401 Unauthorized).")]
    [InlineData(429, "HOST asks for fewer requests (429 Too Many Requests); it is left alone for a while.")]
    [InlineData(204, "HOST answers with nothing to read.")]
    public async Task A_status_is_told_in_words(int status, string line)
    {
        Room.Answer("/page", status);

        (await FailAsync("/page")).ShouldBe(line.Replace("HOST", Host, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        var asked = new TaskCompletionSource();
        Room.Serve("/slow", async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        var failing = FailAsync("/slow");
        await asked.Task;
        Time.Advance(Options.FetchTimeout);

        (await failing).ShouldBe($"{Host} did not send all of its answer within 30 s; raise Articles:FetchTimeout if it is only slow.");
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        Options.MaxFetchBytes = 1024 * 1024;
        Room.Serve("/endless", async context =>
        {
            var more = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(more, context.RequestAborted);
        });

        (await FailAsync("/endless"))
            .ShouldBe("The answer has more than the limit of 1 MB; raise Articles:MaxFetchBytes if that is meant.");
    }

    [Fact]
    public async Task An_answer_of_two_gigabytes_is_not_begun()
    {
        Room.Serve("/huge", async context =>
        {
            context.Response.ContentLength = 2L * 1024 * 1024 * 1024;
            await context.Response.Body.WriteAsync("<html>"u8.ToArray(), context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        (await FailAsync("/huge")).ShouldBe("The answer has more than the limit of 32 MB; raise Articles:MaxFetchBytes if that is meant.");
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_told()
    {
        Room.Serve("/broken", async context =>
        {
            context.Response.ContentLength = 5_000;
            await context.Response.Body.WriteAsync("<html>"u8.ToArray(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        });

        (await FailAsync("/broken")).ShouldBe($"The answer of {Host} broke off or is damaged; try again later.");
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_does_not_hold()
    {
        await using var secure = await Newsroom.StartAsync(isSecure: true);
        secure.Serve("/page", "text/html", Page("Ferry runs aground", Story));

        var failure = (await ReadAsync(secure.At("/page"))).ShouldHaveSingleItem().Failure.ShouldNotBeNull();

        failure.Message.ShouldStartWith($"The certificate of {secure.Address.Authority} does not hold, so nothing was read from it: ");
        secure.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://inside.example/",
        "inside.example lies inside the network, where nothing is read; add inside.example to Articles:AllowedHosts if that is meant.")]
    [InlineData("http://mapped.example/",
        "mapped.example lies inside the network, where nothing is read; add mapped.example to Articles:AllowedHosts if that is meant.")]
    [InlineData("http://169.254.169.254/latest/meta-data",
        "169.254.169.254 lies inside the network, where nothing is read; add 169.254.169.254 to Articles:AllowedHosts if that is meant.")]
    [InlineData("http://[::ffff:127.0.0.1]/",
        "::ffff:127.0.0.1 lies inside the network, where nothing is read; add ::ffff:127.0.0.1 to Articles:AllowedHosts if that is meant.")]
    [InlineData("http://2130706434/",
        "127.0.0.2 lies inside the network, where nothing is read; add 127.0.0.2 to Articles:AllowedHosts if that is meant.")]
    [InlineData("http://nowhere.example/", "There is no host nowhere.example; check the address and the network.")]
    [InlineData("ftp://newsroom.example/", "Only addresses that begin with http:// or https:// are read.")]
    [InlineData("https://jane:secret@newsroom.example/", "The address holds a user's name or password; give one that needs none.")]
    public async Task An_address_that_may_not_be_read_is_told(string address, string line) =>
        (await ReadAsync(new Uri(address))).ShouldHaveSingleItem().Failure!.Message.ShouldBe(line);

    [Theory]
    [InlineData("http://inside.example/",
        "inside.example lies inside the network, where nothing is read; add inside.example to Articles:AllowedHosts if that is meant.")]
    [InlineData("file:///etc/passwd", "The address leads on to file://. Only addresses that begin with http:// or https:// are read.")]
    public async Task A_redirection_leads_nowhere_else_either(string address, string line)
    {
        Room.Answer("/out", 302, ("Location", address));

        (await FailAsync("/out")).ShouldBe(line);
    }

    [Fact]
    public async Task A_host_that_nobody_listens_at_is_told()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        (await ReadAsync(new Uri($"http://127.0.0.1:{port}/"))).ShouldHaveSingleItem().Failure!.Message
            .ShouldStartWith($"127.0.0.1:{port} cannot be reached: ");
    }

    [Fact]
    public async Task What_robots_txt_asks_for_is_done()
    {
        Room.Serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n\nUser-agent: chatbot\nDisallow: /drafts/\n");
        Room.Serve("/news", "text/html", Page("Ferry runs aground", Story));

        (await FailAsync("/drafts/1")).ShouldBe($"robots.txt of {Host} asks programs not to read this address.");
        (await ReadOneAsync("/news")).Title.ShouldBe("Ferry runs aground");
        Room.Asked.ShouldBe(["/news"]);
    }

    [Fact]
    public async Task Where_robots_txt_cannot_be_told_nothing_is_read_until_it_can()
    {
        Room.Answer("/robots.txt", 500);
        Room.Serve("/news", "text/html", Page("Ferry runs aground", Story));

        (await FailAsync("/news")).ShouldBe($"robots.txt cannot be read: {Host} has a fault of its own (500 Internal Server Error); try "
            + "again later.");
        Room.Asked.ShouldBeEmpty();

        Room.Answer("/robots.txt", 404);
        (await ReadOneAsync("/news")).Title.ShouldBe("Ferry runs aground");
    }
}
