using System.Collections.Concurrent;
using System.Text;
using ChatBot.BotFramework.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols;

namespace ChatBot.BotFramework.Tests.Authentication;

public sealed class SigningKeysTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow);
    private readonly RecordingLogger logs = new();
    private readonly AuthenticationOptions options = new();
    private FakeIssuer issuer = null!;

    public async Task InitializeAsync() => issuer = await FakeIssuer.StartAsync();

    public Task DisposeAsync() => issuer.DisposeAsync().AsTask();

    public void Dispose() => logs.Dispose();

    [Fact]
    public async Task A_thousand_first_requests_make_one_download()
    {
        var keys = Keys();

        var all = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => keys.GetAsync(default).AsTask())));

        all.Distinct().ShouldHaveSingleItem().Find("key-1").ShouldNotBeNull();
        issuer.Downloads.ShouldBe(1);
    }

    [Fact]
    public async Task Keys_serve_twelve_hours_and_are_then_fetched_in_the_background()
    {
        var keys = Keys();
        var first = await keys.GetAsync(default);
        time.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        (await keys.GetAsync(default)).ShouldBeSameAs(first);
        issuer.Downloads.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(1));

        (await keys.GetAsync(default)).ShouldBeSameAs(first);

        var second = await keys.GetNewerAsync(first, default);
        second.ShouldNotBeSameAs(first);
        (await keys.GetAsync(default)).ShouldBeSameAs(second);
        issuer.Downloads.ShouldBe(2);
    }

    [Fact]
    public async Task Keys_that_cannot_be_fetched_anew_serve_five_days_and_no_longer()
    {
        var keys = Keys();
        var first = await keys.GetAsync(default);
        issuer.Instead = Answer(503);
        time.Advance(TimeSpan.FromDays(5) - TimeSpan.FromSeconds(1));
        (await keys.GetAsync(default)).ShouldBeSameAs(first);
        (await keys.GetNewerAsync(first, default)).ShouldBeSameAs(first);
        time.Advance(TimeSpan.FromSeconds(2));

        await Should.ThrowAsync<KeysUnavailableException>(() => keys.GetAsync(default).AsTask());

        issuer.Instead = null;
        time.Advance(TimeSpan.FromSeconds(2));
        (await keys.GetAsync(default)).ShouldNotBeSameAs(first);
    }

    [Fact]
    public async Task A_rotated_key_is_fetched_when_it_is_missed_and_the_old_one_is_forgotten()
    {
        var keys = Keys();
        var first = await keys.GetAsync(default);
        using var _ = issuer.Key;
        issuer.Keys.Clear();
        issuer.Keys.Enqueue(new FakeKey("key-2", "emulator"));
        time.Advance(options.MinRefreshInterval);

        var second = await keys.GetNewerAsync(first, default);

        second.Find("key-2").ShouldNotBeNull();
        second.Find("key-1").ShouldBeNull();
    }

    [Fact]
    public async Task Keys_that_are_missed_again_and_again_cost_one_download_a_minute()
    {
        var keys = Keys();
        var known = await keys.GetAsync(default);
        for (var times = 0; times < 100; times++)
            known = await keys.GetNewerAsync(known, default);
        issuer.Downloads.ShouldBe(1);
        time.Advance(options.MinRefreshInterval);

        for (var times = 0; times < 100; times++)
            known = await keys.GetNewerAsync(known, default);

        issuer.Downloads.ShouldBe(2);
    }

    [Fact]
    public async Task While_they_cannot_be_had_a_crowd_costs_one_download_every_two_seconds()
    {
        var keys = Keys();
        issuer.Instead = Answer(500);
        for (var times = 0; times < 50; times++)
            await Should.ThrowAsync<KeysUnavailableException>(() => keys.GetAsync(default).AsTask());
        issuer.Downloads.ShouldBe(1);
        time.Advance(options.RetryInterval);

        await Should.ThrowAsync<KeysUnavailableException>(() => keys.GetAsync(default).AsTask());

        issuer.Downloads.ShouldBe(2);
        logs.Lines.ShouldContain(line => line.Event == 5103 && line.Line.Contains("500"));
    }

    [Fact]
    public async Task A_request_that_ends_does_not_end_the_download_of_the_others()
    {
        var release = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        issuer.Instead = async http =>
        {
            asked.TrySetResult();
            await release.Task;
            await http.Response.WriteAsync($$"""{"jwks_uri":"{{issuer.Url}}/v1/.well-known/keys"}""");
        };
        var keys = Keys();
        using var gone = new CancellationTokenSource();
        var first = keys.GetAsync(gone.Token).AsTask();
        var second = keys.GetAsync(default).AsTask();
        await asked.Task;
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);

        release.SetResult();

        (await second).Count.ShouldBe(1);
        issuer.Downloads.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_left()
    {
        var observed = new ObservedTimeProvider();
        issuer.Instead = http => Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
        var keys = Keys(clock: observed);

        var waiting = keys.GetAsync(default).AsTask();
        await observed.TimerStartedAsync(options.MetadataTimeout);
        observed.Advance(options.MetadataTimeout);

        await Should.ThrowAsync<KeysUnavailableException>(() => waiting);
    }

    public static TheoryData<string> BadDocuments =>
    [
        "",
        "null",
        "[]",
        "not json",
        "{}",
        """{"jwks_uri":5}""",
        """{"jwks_uri":"relative"}""",
        """{"jwks_uri":"file:///etc/passwd"}""",
        """{"jwks_uri":"http://example.invalid/keys"}""",
        """{"jwks_uri":"ISSUER/v1/.well-known/nothing"}""",
        """{"jwks_uri":"ISSUER/v1/.well-known/openidconfiguration"}""",
    ];

    [Theory]
    [MemberData(nameof(BadDocuments))]
    public async Task Metadata_that_lead_to_no_keys_are_an_outage(string document)
    {
        issuer.Instead = http => http.Response.WriteAsync(document.Replace("ISSUER", issuer.Url));

        await Should.ThrowAsync<KeysUnavailableException>(() => Keys().GetAsync(default).AsTask());
    }

    [Fact]
    public async Task Too_large_metadata_are_an_outage_and_not_read_to_their_end()
    {
        options.MaxMetadataBytes = 4096;
        issuer.Instead = async http =>
        {
            var block = Encoding.UTF8.GetBytes(new string(' ', 1024));
            while (!http.RequestAborted.IsCancellationRequested)
                await http.Response.Body.WriteAsync(block, http.RequestAborted);
        };

        await Should.ThrowAsync<KeysUnavailableException>(() => Keys().GetAsync(default).AsTask());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        issuer.Instead = http =>
        {
            http.Response.Redirect($"{issuer.Url}/stray");
            return Task.CompletedTask;
        };

        await Should.ThrowAsync<KeysUnavailableException>(() => Keys().GetAsync(default).AsTask());

        issuer.Strays.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"kty":"oct","kid":"k","k":"c2VjcmV0"}""")]
    [InlineData("""{"kty":"RSA","kid":"k","use":"enc","n":"AQAB","e":"AQAB"}""")]
    [InlineData("""{"kty":"RSA","n":"AQAB","e":"AQAB"}""")]
    public async Task Keys_that_do_not_sign_are_left_out(string key)
    {
        var documents = new Documents { ["metadata"] = """{"jwks_uri":"keys"}""", ["keys"] = $$"""{"keys":[{{key}}]}""" };

        await Should.ThrowAsync<KeysUnavailableException>(() => Keys(documents, "http://127.0.0.1/").GetAsync(default).AsTask());
    }

    private static RequestDelegate Answer(int status) => http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private SigningKeys Keys(IDocumentRetriever? documents = null, string? metadata = null, TimeProvider? clock = null)
    {
        var services = new ServiceCollection()
            .AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(new Microsoft.Extensions.Logging.LoggerFactory([logs]))
            .AddBotAuthentication()
            .Configure<BotOptions>(bot => bot.Authentication = options)
            .BuildServiceProvider();
        documents ??= new MetadataDocuments(services.GetRequiredService<IHttpClientFactory>());
        return new SigningKeys(metadata ?? issuer.Metadata, documents, options, clock ?? time, logs);
    }

    /// <summary>Documents by the end of their address.</summary>
    private sealed class Documents : ConcurrentDictionary<string, string>, IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
            Task.FromResult(TryGetValue(address, out var found) ? found : this["metadata"]);
    }
}
