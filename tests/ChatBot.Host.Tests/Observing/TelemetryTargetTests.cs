using ChatBot.BotFramework.Settings;
using ChatBot.Host.Observing;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Host.Tests.Observing;

public sealed class TelemetryTargetTests
{
    [Theory]
    [InlineData("")]
    [InlineData("OTEL_SERVICE_NAME=news")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4317;OTEL_SDK_DISABLED=true")]
    public void Nothing_is_sent_where_no_collector_is_named(string variables) => Of(variables).IsNone.ShouldBeTrue();

    [Fact]
    public void All_three_go_to_one_collector() =>
        Of("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4317").Collectors.ShouldBe([new Uri("http://127.0.0.1:4317")]);

    [Fact]
    public void A_signal_can_have_a_collector_of_its_own_or_none()
    {
        var target = Of("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=http://127.0.0.1:9/v1/metrics;OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:8;"
            + "OTEL_LOGS_EXPORTER=none");

        target.Metrics.ShouldBe(new Uri("http://127.0.0.1:9/v1/metrics"));
        target.Traces.ShouldBe(new Uri("http://127.0.0.1:8"));
        target.Logs.ShouldBeNull();
    }

    [Theory]
    [InlineData("collector:4317")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("x")]
    public void An_address_that_is_none_is_told_in_one_line(string address) =>
        Should.Throw<SettingException>(() => Of($"OTEL_EXPORTER_OTLP_ENDPOINT={address}")).Failures.Single()
        .ShouldStartWith($"OTEL_EXPORTER_OTLP_ENDPOINT is '{address}'");

    private static TelemetryTarget Of(string variables) => TelemetryTarget.Of(new ConfigurationBuilder().AddInMemoryCollection(
        variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(variable => variable.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build());
}
