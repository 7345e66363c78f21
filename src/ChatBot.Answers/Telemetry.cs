using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ChatBot.Answers;

/// <summary>What this project reports of itself.</summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "ChatBot.Answers";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Counter<long> Answers =
        Meter.CreateCounter<long>("chatbot.answers", "{answer}", "Questions answered or refused, by outcome");

    internal static readonly Histogram<double> Durations =
        Meter.CreateHistogram<double>("chatbot.answer.duration", "ms", "Time from question to verified answer");

    internal static readonly Counter<double> ModelCost =
        Meter.CreateCounter<double>("chatbot.model.cost", "{currency}", "What calls of the model cost, by the prices that are set");

    internal static readonly Counter<long> Dropped =
        Meter.CreateCounter<long>("chatbot.answer.dropped", "{sentence}", "Draft sentences that verification dropped");
}
