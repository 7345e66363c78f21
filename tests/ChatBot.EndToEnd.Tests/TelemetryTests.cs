using ChatBot.DirectLineClient;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests;

public sealed class TelemetryTests : IDisposable
{
    private readonly ChatBotHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_collector_gets_the_trace_of_a_turn_from_its_activity_to_the_reply_with_metrics_and_logs_and_nothing_personal()
    {
        await using var collector = await OtlpCollector.StartAsync();
        home.Variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Url;
        home.Variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        home.Variables["OTEL_BSP_SCHEDULE_DELAY"] = home.Variables["OTEL_BLRP_SCHEDULE_DELAY"] = "100";
        home.Variables["OTEL_METRIC_EXPORT_INTERVAL"] = "200";
        await using var server = await ChatBotServer.StartAsync(home, "--DirectLine:Secret=a-secret-that-is-long-enough");
        using var http = new HttpClient();
        var conversation = await new DirectLineCaller(http, server.Client.BaseAddress!, "a-secret-that-is-long-enough")
            .BeginAsync("dl_personal_name");

        await conversation.SayAsync("What did Lavrov demand?");
        await Eventually.UntilAsync(() => Task.FromResult(
            collector.Spans().Any(span => span.Name == "turn message") && collector.TextOf("metrics").Contains("chatbot.answers")
            && collector.TextOf("logs").Length > 0));

        var spans = collector.Spans();
        var trace = spans.Single(span => span.Name == "turn message").Trace;
        var steps = spans.Where(span => span.Trace == trace).Select(span => span.Name).ToList();
        steps.ShouldContain("answer");
        steps.ShouldContain("search");
        steps.ShouldContain("compose");
        steps.ShouldContain(step => step.StartsWith("embeddings ", StringComparison.Ordinal));
        collector.TextOf("traces").ShouldContain("gen_ai.request.model");
        foreach (var signal in new[] { "traces", "metrics", "logs" })
        {
            var text = collector.TextOf(signal);
            text.ShouldNotContain("Lavrov");
            text.ShouldNotContain("dl_personal_name");
            text.ShouldNotContain(conversation.Id);
            text.ShouldNotContain("url.query");
            text.ShouldContain("chatbot");
        }

        new ProcessView(server.ProcessId).PeersOutside().ShouldBeEmpty();
    }

    [Fact]
    public async Task Doctor_tells_whether_a_collector_listens()
    {
        var unset = await home.RunAsync("doctor");
        unset.Output.ShouldContain("telemetry  no traces, metrics or logs are sent");

        await using (var collector = await OtlpCollector.StartAsync())
        {
            home.Variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Url;
            (await home.RunAsync("doctor")).Output.ShouldContain("telemetry  a collector listens at 127.0.0.1:");
        }

        var gone = await home.RunAsync("doctor");
        gone.Status.ShouldBe(1);
        gone.Output.ShouldContain("telemetry  nobody listens at 127.0.0.1:");
    }
}
