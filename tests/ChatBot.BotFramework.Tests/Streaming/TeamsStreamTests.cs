using System.Net;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.BotFramework.Tests.Streaming;

/// <summary>Conformance cases 48 to 54, on a clock that the test moves.</summary>
public sealed class TeamsStreamTests
{
    [Fact]
    public async Task Case_48_Pieces_are_numbered_grow_and_keep_their_distance_and_the_final_has_no_number()
    {
        await using var bench = new StreamBench();

        await bench.InformAsync("Searching the articles");
        await bench.UpdateAsync("One.");
        bench.Advance(0.999);
        bench.Lines.ShouldBe(["typing informative 1 -: Searching the articles"]);
        bench.Advance(0.001);
        await bench.UpdateAsync("One. Two.");
        await bench.UpdateAsync("One. Two. Three.");
        bench.Advance(1.499);
        bench.Sink.Calls.Count.ShouldBe(2);
        bench.Advance(0.001);
        var response = await bench.FinishAsync("One. Two. Three. Four.");

        bench.Lines.ShouldBe(
        [
            "typing informative 1 -: Searching the articles",
            "typing streaming 2 s1: One.",
            "typing streaming 3 s1: One. Two. Three.",
            "message final - s1: One. Two. Three. Four.",
        ]);
        bench.Sink.Calls.Select(call => call.At.TotalSeconds).ShouldBe([0, 1, 2.5, 3.5]);
        response.Id.ShouldBe("s1");
        bench.Turn.Responded.ShouldBeTrue();
    }

    [Fact]
    public async Task Case_48_Entities_and_channel_data_come_with_the_final_only_and_it_has_one_streaminfo()
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");

        await bench.FinishAsync(WireActivity.Message("One. Two.") with
        {
            Entities = [new WireEntity { Type = "https://schema.org/Message" }, new WireEntity { Type = "StreamInfo" }],
            ChannelData = System.Text.Json.JsonSerializer.SerializeToElement(new { feedbackLoop = new { type = "default" } }),
        });

        bench.Sink.Calls[0].Activity.Entities!.Single().Type.ShouldBe("streaminfo");
        bench.Sink.Calls[0].Activity.ChannelData.ShouldBeNull();
        bench.Sink.Calls[1].Activity.Entities!.Select(entity => entity.Type).ShouldBe(["streaminfo", "https://schema.org/Message"]);
        bench.Sink.Calls[1].Activity.ChannelData.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_next_piece_waits_for_the_answer_to_the_one_before()
    {
        await using var bench = new StreamBench();
        var answer = new TaskCompletionSource<ChannelReceipt>();
        bench.Sink.Answer(() => answer.Task);
        await bench.UpdateAsync("One.");
        await bench.UpdateAsync("One. Two.");
        bench.Advance(10);
        bench.Sink.Calls.Count.ShouldBe(1);

        answer.SetResult(new ChannelReceipt("s1"));
        bench.Advance(1.4);
        bench.Sink.Calls.Count.ShouldBe(1);
        bench.Advance(0.1);

        bench.Lines.ShouldBe(["typing streaming 1 -: One.", "typing streaming 2 s1: One. Two."]);
    }

    [Fact]
    public async Task The_final_waits_for_the_piece_that_is_under_way_and_leaves_out_what_is_held()
    {
        await using var bench = new StreamBench();
        var answer = new TaskCompletionSource<ChannelReceipt>();
        bench.Sink.Answer(() => answer.Task);
        await bench.UpdateAsync("One.");
        await bench.UpdateAsync("One. Two.");

        var finishing = bench.Reply.FinishAsync(WireActivity.Message("One. Two. Three."), CancellationToken.None);
        bench.Advance(5);
        bench.Sink.Calls.Count.ShouldBe(1);
        answer.SetResult(new ChannelReceipt("s1"));
        finishing.IsCompleted.ShouldBeFalse();
        bench.Advance(1);
        await finishing;

        bench.Lines.ShouldBe(["typing streaming 1 -: One.", "message final - s1: One. Two. Three."]);
    }

    [Fact]
    public async Task A_text_that_takes_back_what_was_shown_ends_the_pieces_and_the_final_is_sent_as_it_is()
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        await bench.UpdateAsync("Two.");
        bench.Advance(2);
        await bench.UpdateAsync("One. More.");
        bench.Advance(2);

        await bench.FinishAsync("Two. Three.");

        bench.Lines.ShouldBe(["typing streaming 1 -: One.", "message final - s1: Two. Three."]);
    }

    [Fact]
    public async Task Nothing_is_informed_after_the_first_text()
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        await bench.InformAsync("Searching");
        bench.Advance(2);

        bench.Lines.ShouldBe(["typing streaming 1 -: One."]);
    }

    [Fact]
    public async Task An_informative_text_is_cut_to_1000_characters()
    {
        await using var bench = new StreamBench();

        await bench.InformAsync(new string('x', 2000));

        bench.Sink.Calls.Single().Activity.Text!.Length.ShouldBe(1000);
    }

    [Fact]
    public async Task A_reply_that_is_ready_at_once_is_an_ordinary_message()
    {
        await using var bench = new StreamBench();

        await bench.FinishAsync("Answer");

        bench.Lines.ShouldBe(["message - - -: Answer"]);
    }

    [Fact]
    public async Task Case_49_Groups_and_channels_get_typing_and_one_message()
    {
        foreach (var type in new[] { "groupChat", "channel", null })
        {
            await using var bench = new StreamBench(conversationType: type);
            await bench.InformAsync("Searching");
            await bench.UpdateAsync("One.");
            bench.Advance(5);
            await bench.FinishAsync("One. Two.");

            bench.Lines.ShouldBe(["typing - - -: ", "message - - -: One. Two."]);
        }
    }

    [Theory]
    [InlineData("Content stream was canceled by user.")]
    [InlineData("Content stream was cancelled by user")]
    public async Task Case_50_After_a_stop_by_the_reader_nothing_more_is_sent_and_the_turn_is_cancelled(string detail)
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        bench.Sink.Refuse(StreamBench.Refusal(HttpStatusCode.Forbidden, detail));
        await bench.UpdateAsync("One. Two.");
        bench.Advance(1.5);

        bench.Turn.Stopped.IsCancellationRequested.ShouldBeTrue();
        await Should.ThrowAsync<OperationCanceledException>(() => bench.UpdateAsync("One. Two. Three."));
        await Should.ThrowAsync<OperationCanceledException>(() => bench.FinishAsync("One. Two. Three."));
        await Should.ThrowAsync<OperationCanceledException>(() =>
            bench.Turn.SendAsync(WireActivity.Message("Sorry"), CancellationToken.None));
        bench.Advance(200);
        bench.Sink.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Case_50_A_stop_that_the_final_meets_sends_nothing_more_either()
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        bench.Sink.Refuse(StreamBench.Refusal(HttpStatusCode.Forbidden, "canceled by user"));

        await Should.ThrowAsync<OperationCanceledException>(() => bench.FinishAsync("One. Two."));

        bench.Sink.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Content stream exceeded streaming time.")]
    [InlineData("Content stream is already completed.")]
    public async Task Case_51_After_too_long_a_stream_the_final_takes_its_place_without_streaminfo(string detail)
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        bench.Sink.Refuse(StreamBench.Refusal(HttpStatusCode.Forbidden, detail));
        await bench.UpdateAsync("One. Two.");
        bench.Advance(1.5);
        await bench.UpdateAsync("One. Two. Three.");
        bench.Advance(5);

        (await bench.FinishAsync("One. Two. Three. Four.")).Id.ShouldBe("s1");

        bench.Sink.Calls.Count.ShouldBe(3);
        bench.Sink.Calls[2].Method.ShouldBe("update");
        bench.Sink.Calls[2].Activity.Id.ShouldBe("s1");
        bench.Sink.Calls[2].Line.ShouldBe("message - - -: One. Two. Three. Four.");
    }

    [Fact]
    public async Task Case_51_The_same_where_only_the_final_hears_of_it()
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        bench.Sink.Refuse(StreamBench.Refusal(HttpStatusCode.Forbidden, "exceeded streaming time"));

        await bench.FinishAsync("One. Two.");

        bench.Sink.Calls.Select(call => call.Method).ShouldBe(["send", "send", "update"]);
        bench.Sink.Calls[2].Line.ShouldBe("message - - -: One. Two.");
    }

    [Theory]
    [InlineData(405, "BadArgument", "Streaming API is not enabled")]
    [InlineData(400, "BadArgument", "The streaming api is not enabled for this scope")]
    [InlineData(400, "BadRequest", "Whatever")]
    [InlineData(403, "ContentStreamNotAllowed", "Content stream is not allowed")]
    public async Task Case_52_Where_the_first_piece_is_refused_the_reply_is_an_ordinary_message(int status, string code, string detail)
    {
        await using var bench = new StreamBench();
        bench.Sink.Refuse(StreamBench.Refusal((HttpStatusCode)status, detail, code));
        await bench.InformAsync("Searching");
        await bench.UpdateAsync("One.");
        bench.Advance(5);

        await bench.FinishAsync("One. Two.");

        bench.Lines.ShouldBe(["typing informative 1 -: Searching", "message - - -: One. Two."]);
    }

    [Fact]
    public async Task Case_53_A_stream_is_closed_before_two_minutes_and_the_whole_message_takes_its_place()
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        bench.Advance(109);
        await bench.UpdateAsync("One. Two.");
        await bench.UpdateAsync("One. Two. Three.");
        bench.Advance(1);
        bench.Advance(1);
        bench.Lines.Last().ShouldBe("message final - s1: One. Two. Three.");
        bench.Sink.Calls.Last().At.ShouldBeLessThan(TimeSpan.FromSeconds(120));
        await bench.UpdateAsync("One. Two. Three. Four.");
        bench.Advance(5);

        await bench.FinishAsync("One. Two. Three. Four.");

        bench.Sink.Calls.Last().Method.ShouldBe("update");
        bench.Lines.Last().ShouldBe("message - - -: One. Two. Three. Four.");
    }

    [Fact]
    public async Task Case_53_A_stream_without_a_text_is_closed_with_what_was_informed()
    {
        await using var bench = new StreamBench();
        await bench.InformAsync("Searching");

        bench.Advance(110);

        bench.Lines.Last().ShouldBe("message final - s1: Searching");
    }

    [Fact]
    public async Task Case_54_A_reply_without_a_text_says_something_all_the_same()
    {
        await using var informed = new StreamBench();
        await informed.InformAsync("Searching");
        await informed.FinishAsync("");
        informed.Lines.Last().ShouldBe($"message final - s1: {informed.Options.EmptyReply}");

        await using var shown = new StreamBench();
        await shown.UpdateAsync("One.");
        await shown.FinishAsync(" ");
        shown.Lines.Last().ShouldBe("message final - s1: One.");

        await using var nothing = new StreamBench();
        await nothing.FinishAsync("");
        nothing.Lines.Last().ShouldBe($"message - - -: {nothing.Options.EmptyReply}");
    }

    [Theory]
    [InlineData(403, "Message size too large")]
    [InlineData(413, "whatever")]
    public async Task A_stream_that_grew_too_large_ends_as_an_ordinary_message(int status, string detail)
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        bench.Sink.Refuse(StreamBench.Refusal((HttpStatusCode)status, detail));
        await bench.UpdateAsync("One. Two.");
        bench.Advance(1.5);

        await bench.FinishAsync("One. Two. Three.");

        bench.Lines.Last().ShouldBe("message - - -: One. Two. Three.");
        bench.Sink.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_refused_piece_ends_the_pieces_and_the_final_still_closes_the_stream()
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        bench.Sink.Refuse(StreamBench.Refusal(HttpStatusCode.Forbidden, "should contain the previously streamed content"));
        await bench.UpdateAsync("One. Two.");
        bench.Advance(1.5);
        await bench.UpdateAsync("One. Two. Three.");
        bench.Advance(5);

        await bench.FinishAsync("One. Two. Three.");

        bench.Sink.Calls.Count.ShouldBe(3);
        bench.Lines.Last().ShouldBe("message final - s1: One. Two. Three.");
    }

    [Fact]
    public async Task A_piece_without_a_clear_answer_has_the_final_put_in_place_and_never_posted_twice()
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        bench.Sink.Refuse(new ConnectorException("the channel did not answer."));

        await bench.FinishAsync("One. Two.");

        bench.Sink.Calls.Select(call => call.Method).ShouldBe(["send", "send", "update"]);
        bench.Sink.Calls.Clear();

        await using var lost = new StreamBench();
        await lost.UpdateAsync("One.");
        lost.Sink.Refuse(new ConnectorException("the channel did not answer."));
        lost.Sink.Refuse(StreamBench.Refusal(HttpStatusCode.NotFound, "no such activity"));
        await Should.ThrowAsync<ConnectorException>(() => lost.FinishAsync("One. Two."));
        lost.Sink.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Where_the_final_is_refused_in_the_stream_and_in_its_place_it_is_posted()
    {
        await using var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        bench.Sink.Refuse(StreamBench.Refusal(HttpStatusCode.BadRequest, "bad", "BadRequest"));
        bench.Sink.Refuse(StreamBench.Refusal(HttpStatusCode.NotImplemented, "no", "NotImplemented"));
        await Should.ThrowAsync<ConnectorException>(() => bench.FinishAsync("One. Two."));

        await using var posted = new StreamBench();
        await posted.UpdateAsync("One.");
        posted.Sink.Refuse(StreamBench.Refusal(HttpStatusCode.BadRequest, "bad", "BadRequest"));
        posted.Sink.Refuse(StreamBench.Refusal(HttpStatusCode.NotFound, "no", "NotFound"));
        await posted.FinishAsync("One. Two.");
        posted.Lines.Last().ShouldBe("message - - -: One. Two.");
        posted.Sink.Calls.Select(call => call.At.TotalSeconds).ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public async Task A_reply_is_finished_once_and_begun_once()
    {
        await using var bench = new StreamBench();
        await bench.FinishAsync("One.");

        await Should.ThrowAsync<InvalidOperationException>(() => bench.FinishAsync("Two."));
        Should.Throw<InvalidOperationException>(() => bench.Turn.BeginReply());
        await bench.UpdateAsync("Three.");
        await bench.InformAsync("Four.");
        bench.Sink.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_sent_after_the_end_of_the_turn()
    {
        var bench = new StreamBench();
        await bench.UpdateAsync("One.");
        await bench.UpdateAsync("One. Two.");

        await bench.DisposeAsync();
        bench.Advance(300);

        bench.Sink.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Less_than_a_millisecond_that_is_left_is_waited_for()
    {
        await using var bench = new StreamBench();
        await bench.InformAsync("Searching");
        bench.Advance(0.9995);

        await bench.UpdateAsync("Half a millisecond early");

        bench.Sink.Calls.Count.ShouldBe(1);
        bench.Advance(0.1);
        bench.Sink.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public void Whatever_the_pace_of_the_writer_the_rules_of_teams_hold()
    {
        var cases =
            from steps in Gen.Choose(0, 4000).ListOf()
            from silence in Gen.Choose(0, 130_000)
            select (steps, silence);
        Prop.ForAll(Arb.From(cases), sample => KeepsRulesAsync([.. sample.steps], sample.silence).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();
    }

    private static async Task<bool> KeepsRulesAsync(List<int> steps, int silence)
    {
        await using var bench = new StreamBench();
        await bench.InformAsync("Searching");
        var text = "";
        foreach (var step in steps)
        {
            bench.Advance(step / 1000.0);
            await bench.UpdateAsync(text += $"{step} ");
        }
        bench.Advance(silence / 1000.0);
        await bench.FinishAsync(text + "end");
        var calls = bench.Sink.Calls;
        var pieces = calls.Where(call => call.Info is { StreamType: not StreamInfo.Final }).ToList();
        var texts = calls.Where(call => call.Info is { StreamType: StreamInfo.Streaming }).Select(call => call.Activity.Text!).ToList();
        var last = calls[^1];
        return calls.Zip(calls.Skip(1)).All(pair => pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1))
            && pieces.Select(call => call.Info!.StreamSequence)
            .SequenceEqual(Enumerable.Range(1, pieces.Count).Select(number => (int?)number))
            && texts.Zip(texts.Skip(1)).All(pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal))
            && last.Activity.Text == text + "end"
            && calls.Where(call => call.Info is not null).All(call => call.At < TimeSpan.FromMinutes(2))
            && calls.Count(call => call.Info?.StreamType == StreamInfo.Final) == 1;
    }
}
