using System.Globalization;

namespace ChatBot.Benchmarks.Load;

/// <summary>What is asked of the host, and what happens to it meanwhile.</summary>
internal sealed record LoadOptions
{
    /// <summary>Sockets that are open at once.</summary>
    public int Conversations { get; private init; } = 200;

    /// <summary>How long they ask.</summary>
    public TimeSpan Duration { get; private init; } = TimeSpan.FromMinutes(2);

    /// <summary>Time between two questions of a conversation.</summary>
    public TimeSpan Every { get; private init; } = TimeSpan.FromSeconds(2);

    /// <summary>Replicas on a PostgreSQL server of their own behind nginx; 0: one process with its file.</summary>
    public int Replicas { get; private init; }

    /// <summary>Whether the host is killed in the middle and started again.</summary>
    public bool Kills { get; private init; }

    /// <summary>How often one of them, in turns, is killed and started again; null: not.</summary>
    public TimeSpan? KillEvery { get; private init; }

    /// <summary>How long the database is stopped in the middle; null: not at all.</summary>
    public TimeSpan? DatabaseAway { get; private init; }

    /// <summary>Made-up articles that are put into a watched folder meanwhile.</summary>
    public int Articles { get; private init; }

    /// <summary>Reads <c>--conversations N --seconds N --every SECONDS --kill --replicas N --kill-every SECONDS --database-away SECONDS
    /// --articles N</c>; null where something else stands there.</summary>
    public static LoadOptions? Read(ReadOnlySpan<string> arguments)
    {
        var options = new LoadOptions();
        for (var at = 0; at < arguments.Length; at++)
        {
            if (arguments[at] == "--kill")
            {
                options = options with { Kills = true };
                continue;
            }
            if (at + 1 == arguments.Length || !double.TryParse(arguments[at + 1], CultureInfo.InvariantCulture, out var value)
                || value <= 0 || options.With(arguments[at++], value) is not { } more)
                return null;
            options = more;
        }
        return options.DatabaseAway is not null && options.Replicas == 0 ? null : options;
    }

    private LoadOptions? With(string option, double value) => option switch
    {
        "--conversations" => this with { Conversations = (int)value },
        "--seconds" => this with { Duration = TimeSpan.FromSeconds(value) },
        "--every" => this with { Every = TimeSpan.FromSeconds(value) },
        "--replicas" => this with { Replicas = (int)value },
        "--kill-every" => this with { KillEvery = TimeSpan.FromSeconds(value) },
        "--database-away" => this with { DatabaseAway = TimeSpan.FromSeconds(value) },
        "--articles" => this with { Articles = (int)value },
        _ => null,
    };
}
