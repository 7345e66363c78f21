using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace ChatBot.Storage.Postgres;

/// <summary>Where a PostgreSQL database is reached, and the schema in it that everything is kept in.</summary>
public sealed class PostgresAddress
{
    /// <summary>The schema where the connection string names none.</summary>
    public const string DefaultSchema = "chatbot";

    private PostgresAddress(NpgsqlConnectionStringBuilder settings, string schema) => (Settings, Schema) = (settings, schema);

    /// <summary>The schema, made where it does not exist.</summary>
    public string Schema { get; }

    /// <summary>What the provider connects with; holds the password.</summary>
    internal NpgsqlConnectionStringBuilder Settings { get; }

    /// <summary>The user that connects; empty where the operating system's is.</summary>
    public string User => Settings.Username ?? "";

    /// <summary>Database and server as a person knows them, without anything secret.</summary>
    public override string ToString() => $"the database {Settings.Database ?? User} on {Settings.Host}:{Settings.Port}";

    /// <summary>The same database, and another schema in it.</summary>
    public PostgresAddress With(string schema) => new(Settings, schema);

    /// <summary>
    /// Reads a connection string, of keywords ("Host=…;Database=…;Username=…") or an address ("postgresql://user:password@host/database").
    /// Its keyword "Search Path" names the schema.
    /// </summary>
    /// <param name="problem">Where it cannot be read: a clause for a person, with nothing secret in it.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out PostgresAddress? address, [NotNullWhen(false)] out string? problem)
    {
        (address, problem) = (null, null);
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) ? OfUri(new Uri(text)) : new(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            // The provider's own message names the keyword at most; a value of it may be the password.
            problem = "is no connection string of PostgreSQL; write Host=…;Database=…;Username=…;Password=…";
            return false;
        }

        if (string.IsNullOrWhiteSpace(settings.Host))
        {
            problem = "names no server; write Host=…;Database=…;Username=…;Password=…";
            return false;
        }

        var path = settings.SearchPath?.Split(',')[0].Trim().Trim('"');
        if (path?.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_') == true || path?.Length > 40)
        {
            problem = "has a Search Path that names no schema; letters, digits and _ make one, at most 40";
            return false;
        }

        settings.SearchPath = null;
        settings.ApplicationName ??= "ChatBot";
        address = new(settings, string.IsNullOrEmpty(path) ? DefaultSchema : path);
        return true;
    }

    private static NpgsqlConnectionStringBuilder OfUri(Uri uri)
    {
        var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host };
        if (uri.Port > 0)
            settings.Port = uri.Port;
        if (uri.AbsolutePath.Length > 1)
            settings.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password])
        {
            settings.Username = Uri.UnescapeDataString(user);
            if (password.Length > 0)
                settings.Password = Uri.UnescapeDataString(password[0]);
        }

        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (option.Split('=', 2) is not [var name, var value])
                throw new FormatException();
            settings[KeywordOf(name)] = Uri.UnescapeDataString(value);
        }

        return settings;
    }

    // The names that libpq's addresses have for what the provider calls otherwise.
    private static string KeywordOf(string name) => name switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "application_name" => "Application Name",
        "connect_timeout" => "Timeout",
        "search_path" => "Search Path",
        _ => Uri.UnescapeDataString(name),
    };
}
