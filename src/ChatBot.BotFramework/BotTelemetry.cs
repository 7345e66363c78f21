using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ChatBot.BotFramework;

/// <summary>What OpenTelemetry subscribes to: <see cref="Name"/> is the name of the source and of the meter.</summary>
public static class BotTelemetry
{
    public const string Name = "ChatBot.BotFramework";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Requests to the messaging endpoint, by HTTP status.</summary>
    internal static readonly Counter<long> Requests =
        Meter.CreateCounter<long>("chatbot.bot.requests", "{request}", "Requests to the messaging endpoint");

    internal static readonly UpDownCounter<long> Pending =
        Meter.CreateUpDownCounter<long>("chatbot.bot.turns.pending", "{turn}", "Turns accepted and not yet over");

    internal static readonly Histogram<double> TurnDuration =
        Meter.CreateHistogram<double>("chatbot.bot.turn.duration", "s", "Time from a turn's start to its end");

    /// <summary>Activities sent to channels, by what became of them.</summary>
    internal static readonly Counter<long> Sent =
        Meter.CreateCounter<long>("chatbot.bot.connector.activities", "{activity}", "Activities sent to channels");

    internal static readonly UpDownCounter<long> DirectLineSockets =
        Meter.CreateUpDownCounter<long>("chatbot.bot.directline.sockets", "{socket}", "WebSockets of Direct Line that are open");

    /// <summary>Activities of Direct Line, by direction: from the user, from the bot, and sent over a socket.</summary>
    internal static readonly Counter<long> DirectLineActivities =
        Meter.CreateCounter<long>("chatbot.bot.directline.activities", "{activity}", "Activities of Direct Line");
}
