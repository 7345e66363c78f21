using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Observing;

/// <summary>What is sent to a collector, by the variables of OpenTelemetry; nothing where none names one.</summary>
internal sealed record TelemetryTarget(Uri? Traces, Uri? Metrics, Uri? Logs)
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public bool IsNone => Traces is null && Metrics is null && Logs is null;

    /// <summary>Each collector once.</summary>
    public IReadOnlyList<Uri> Collectors => [.. new[] { Traces, Metrics, Logs }.OfType<Uri>().DistinctBy(uri => uri.Authority)];

    /// <exception cref="SettingException">An address is none.</exception>
    public static TelemetryTarget Of(IConfiguration variables)
    {
        if (string.Equals(variables["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase))
            return new(null, null, null);
        return new(Signal(variables, "TRACES"), Signal(variables, "METRICS"), Signal(variables, "LOGS"));
    }

    private static Uri? Signal(IConfiguration variables, string signal)
    {
        if (string.Equals(variables[$"OTEL_{signal}_EXPORTER"], "none", StringComparison.OrdinalIgnoreCase))
            return null;
        var own = $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT";
        var (key, address) = variables[own] is { Length: > 0 } named ? (own, named) : (Endpoint, variables[Endpoint]);
        if (string.IsNullOrWhiteSpace(address))
            return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : throw new SettingException(
                key, $"is '{address}'; write the http or https address of a collector, such as http://127.0.0.1:4317.");
    }
}
