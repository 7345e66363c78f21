using System.Globalization;

namespace ChatBot.Benchmarks.Load;

/// <summary>What is asked of the host.</summary>
/// <param name="Conversations">Sockets that are open at once.</param>
/// <param name="Duration">How long they ask.</param>
/// <param name="Every">Time between two questions of a conversation.</param>
/// <param name="Kills">Whether the host is killed in the middle and started again.</param>
internal sealed record LoadOptions(int Conversations, TimeSpan Duration, TimeSpan Every, bool Kills)
{
    /// <summary>Reads <c>--conversations N --seconds N --every SECONDS --kill</c>; null where something else stands there.</summary>
    public static LoadOptions? Read(ReadOnlySpan<string> arguments)
    {
        var options = new LoadOptions(200, TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(2), false);
        for (var at = 0; at < arguments.Length; at++)
        {
            if (arguments[at] == "--kill")
            {
                options = options with { Kills = true };
                continue;
            }
            if (at + 1 == arguments.Length || !double.TryParse(arguments[at + 1], CultureInfo.InvariantCulture, out var value)
                || value <= 0)
                return null;
            switch (arguments[at++])
            {
                case "--conversations":
                    options = options with { Conversations = (int)value };
                    break;
                case "--seconds":
                    options = options with { Duration = TimeSpan.FromSeconds(value) };
                    break;
                case "--every":
                    options = options with { Every = TimeSpan.FromSeconds(value) };
                    break;
                default:
                    return null;
            }
        }
        return options;
    }
}
