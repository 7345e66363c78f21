namespace ChatBot.Storage.Postgres;

/// <summary>A database or schema that is not for this program; the message is a clause that says why and what to do.</summary>
public sealed class ForeignTablesException(string message) : Exception(message);
