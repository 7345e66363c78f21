namespace ChatBot.Storage;

/// <summary>A file's tables are those of a later version of the program.</summary>
public sealed class LaterVersionException() : IOException("it was written by a later version of this program");
