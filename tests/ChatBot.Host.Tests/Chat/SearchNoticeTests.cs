using ChatBot.BotFramework.Streaming;
using ChatBot.Host.Chat;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Chat;

public class SearchNoticeTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly ReplyOptions options = new();
    private readonly RecordedReply shown = new();
    private readonly TaskCompletionSource<string> answering = new();

    [Fact]
    public async Task An_answer_that_is_ready_soon_comes_without_a_notice()
    {
        var waiting = WaitAsync();
        clock.Advance(options.InformAfter - TimeSpan.FromMilliseconds(1));
        answering.SetResult("answer");

        (await waiting).ShouldBe("answer");
        clock.Advance(options.InformAfter);
        shown.Informed.Task.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_waits_longer_is_told_what_is_done()
    {
        var waiting = WaitAsync();
        clock.Advance(options.InformAfter);

        (await shown.Informed.Task).ShouldBe(OwnWords.Searching);
        waiting.IsCompleted.ShouldBeFalse();
        answering.SetResult("answer");
        (await waiting).ShouldBe("answer");
    }

    [Fact]
    public async Task An_answering_that_times_out_by_itself_is_no_reason_for_a_notice()
    {
        answering.SetException(new TimeoutException("the model"));

        (await Should.ThrowAsync<TimeoutException>(WaitAsync)).Message.ShouldBe("the model");
        shown.Informed.Task.IsCompleted.ShouldBeFalse();
    }

    private Task<string> WaitAsync() => new SearchNotice(options, clock).ShowUntilAsync(answering.Task, shown, default);

    private sealed class RecordedReply : IStreamingReply
    {
        public TaskCompletionSource<string> Informed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task InformAsync(string text, CancellationToken cancellationToken)
        {
            Informed.SetResult(text);
            return Task.CompletedTask;
        }

        public Task UpdateAsync(string textSoFar, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<ResourceResponse> FinishAsync(Activity message, CancellationToken cancellationToken) =>
            Task.FromResult(new ResourceResponse(""));
    }
}
