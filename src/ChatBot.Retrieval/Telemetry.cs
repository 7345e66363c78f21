using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ChatBot.Retrieval;

/// <summary>What this project reports of itself.</summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "ChatBot.Retrieval";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Counter<long> Searches = Meter.CreateCounter<long>("chatbot.searches", "{search}", "Searches done");
}
