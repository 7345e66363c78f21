using System.Diagnostics;
using System.Text;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>A place of its own for runs of the program: an index, and a folder for files. Removed with everything in it.</summary>
public sealed class ChatBotHome : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Path { get; } = Directory.CreateTempSubdirectory("chatbot-e2e-").FullName;

    public string IndexPath => System.IO.Path.Combine(Path, "index.db");

    /// <summary>Folders that answering verbs read first; the seeds where it is null, none where it is empty.</summary>
    public string? ArticleFolder { get; init; }

    /// <summary>Environment variables of the runs, over the usual ones.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    public string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    internal Task<ChatBotRun> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    internal async Task<ChatBotRun> RunWithInputAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all of it.
        }

        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new ChatBotRun(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    internal Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
            WorkingDirectory = Path,
        };
        start.Environment["Index__Path"] = IndexPath;
        // Tests ask faster than people do, and many of them as the same person.
        start.Environment["Limits__QuestionsPerMinute"] = "0";
        start.Environment["DOTNET_ENVIRONMENT"] = start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        if (ArticleFolder is not null)
            start.Environment["Articles__Folders__0"] = ArticleFolder;
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
