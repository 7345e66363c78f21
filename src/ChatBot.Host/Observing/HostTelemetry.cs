using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ChatBot.Host.Observing;

/// <summary>What the program reports of itself, beside what its parts do.</summary>
internal static class HostTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "ChatBot.Host";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Readings of feeds while serving, by outcome.</summary>
    public static readonly Counter<long> Feeds =
        Meter.CreateCounter<long>("chatbot.feeds.read", "{reading}", "Readings of feeds, by outcome");

    /// <summary>Named by the conventions for generative AI.</summary>
    public static readonly Histogram<double> EncoderDuration =
        Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "Time of a call of the encoder");
}
