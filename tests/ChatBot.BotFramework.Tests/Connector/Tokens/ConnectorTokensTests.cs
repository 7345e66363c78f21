using ChatBot.BotFramework.Connector.Tokens;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.BotFramework.Tests.Connector.Tokens;

public sealed class ConnectorTokensTests : IDisposable
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow);
    private readonly RecordingLogger logs = new();
    private readonly FakeCredential credential;
    private readonly ConnectorTokens tokens;

    public ConnectorTokensTests()
    {
        credential = new FakeCredential(time);
        tokens = new ConnectorTokens(credential, time, new LoggerFactory([logs]).CreateLogger<ConnectorTokens>());
    }

    public void Dispose() => logs.Dispose();

    [Fact]
    public async Task A_hundred_that_ask_at_once_make_one_request()
    {
        var gate = new TaskCompletionSource();
        credential.Gate = gate.Task;
        var asking = Enumerable.Range(0, 100).Select(_ => tokens.GetAsync(default).AsTask()).ToList();
        gate.SetResult();

        (await Task.WhenAll(asking)).Distinct().ShouldHaveSingleItem().Value.ShouldBe("1");
        credential.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_serves_until_shortly_before_its_end_and_is_then_replaced_in_the_background()
    {
        var first = await tokens.GetAsync(default);
        time.Advance(TimeSpan.FromMinutes(54));
        (await tokens.GetAsync(default)).ShouldBeSameAs(first);
        credential.Requests.ShouldBe(1);
        var gate = new TaskCompletionSource();
        credential.Gate = gate.Task;
        time.Advance(TimeSpan.FromMinutes(2));

        (await tokens.GetAsync(default)).ShouldBeSameAs(first);

        gate.SetResult();
        (await tokens.ReplaceAsync(first, default)).Value.ShouldBe("2");
        (await tokens.GetAsync(default)).Value.ShouldBe("2");
    }

    [Fact]
    public async Task A_token_at_its_end_is_not_given_out()
    {
        await tokens.GetAsync(default);
        time.Advance(TimeSpan.FromMinutes(59.5));

        (await tokens.GetAsync(default)).Value.ShouldBe("2");
    }

    [Fact]
    public async Task While_no_new_one_is_to_be_had_the_old_one_serves_to_its_end()
    {
        var first = await tokens.GetAsync(default);
        credential.Failure = new TokenUnavailableException("no luck.", isTransient: true);
        time.Advance(TimeSpan.FromMinutes(57));
        (await tokens.GetAsync(default)).ShouldBeSameAs(first);
        time.Advance(TimeSpan.FromMinutes(3));

        (await Should.ThrowAsync<TokenUnavailableException>(() => tokens.GetAsync(default).AsTask())).Message.ShouldBe("no luck.");

        credential.Failure = null;
        (await tokens.GetAsync(default)).ShouldNotBeSameAs(first);
    }

    [Fact]
    public async Task A_token_that_many_were_refused_with_is_replaced_once()
    {
        var first = await tokens.GetAsync(default);

        var replaced = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.ReplaceAsync(first, default).AsTask()));

        replaced.Distinct().ShouldHaveSingleItem().Value.ShouldBe("2");
        credential.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task One_that_gives_up_does_not_end_the_request_of_the_others()
    {
        var gate = new TaskCompletionSource();
        credential.Gate = gate.Task;
        using var gone = new CancellationTokenSource();
        var first = tokens.GetAsync(gone.Token).AsTask();
        var second = tokens.GetAsync(default).AsTask();
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);

        gate.SetResult();

        (await second).Value.ShouldBe("1");
        credential.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task What_went_wrong_unforeseen_is_told_by_its_kind_only()
    {
        credential.Failure = new InvalidOperationException("client_secret=hush");

        var failure = await Should.ThrowAsync<TokenUnavailableException>(() => tokens.GetAsync(default).AsTask());

        failure.Message.ShouldContain("InvalidOperationException");
        failure.Message.ShouldNotContain("hush");
        logs.Lines.ShouldHaveSingleItem().Line.ShouldNotContain("hush");
    }
}
