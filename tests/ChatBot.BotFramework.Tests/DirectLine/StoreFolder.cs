namespace ChatBot.BotFramework.Tests.DirectLine;

/// <summary>A place for a store; gone with everything in it.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatbot-directline-");

    public string File => Path.Combine(folder.FullName, "conversations.db");

    public IEnumerable<string> Files => folder.EnumerateFiles().Select(file => file.Name);

    public void Dispose() => folder.Delete(recursive: true);
}
