using ChatBot.BotFramework;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChatBot.Host.Observing;

/// <summary>Sends traces, metrics and logs over OTLP where the variables of OpenTelemetry name a collector; without them nothing is
/// gathered and nothing sent.</summary>
internal static class TelemetryExport
{
    /// <summary>Sources and meters of the program's parts.</summary>
    public static IReadOnlyList<string> Own { get; } =
        [BotTelemetry.Name, Answers.Telemetry.Name, Retrieval.Telemetry.Name, HostTelemetry.Name];

    /// <exception cref="BotFramework.Settings.SettingException">A variable cannot work.</exception>
    public static void AddTelemetryExport(this WebApplicationBuilder builder)
    {
        var target = TelemetryTarget.Of(builder.Configuration);
        if (target.IsNone)
            return;
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(About);
        if (target.Traces is not null)
            telemetry.WithTracing(traces => traces.AddSource([.. Own, "Microsoft.AspNetCore"]).AddProcessor(new NothingPersonal())
                .AddOtlpExporter());
        if (target.Metrics is not null)
            telemetry.WithMetrics(metrics => metrics.AddMeter([.. Own, "Microsoft.AspNetCore.Hosting", "System.Runtime"])
                .AddOtlpExporter());
        if (target.Logs is not null)
            builder.Logging.AddOpenTelemetry(logs =>
            {
                logs.IncludeFormattedMessage = true;
                logs.SetResourceBuilder(ResourceOfLogs());
                logs.AddOtlpExporter();
            });
    }

    // What the variables say of the service goes before.
    private static void About(ResourceBuilder resource) => resource.Clear().AddService("chatbot", serviceVersion: ProductVersion.Number)
        .AddTelemetrySdk().AddEnvironmentVariableDetector();

    private static ResourceBuilder ResourceOfLogs()
    {
        var resource = ResourceBuilder.CreateEmpty();
        About(resource);
        return resource;
    }
}
