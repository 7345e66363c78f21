namespace ChatBot.Host.Backups;

/// <summary>A backup cannot be made or restored; the message is the one line that says why.</summary>
internal sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
