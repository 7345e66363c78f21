using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Architecture;

/// <summary>A line of code fits on a screen: no more than 140 characters of it.</summary>
public sealed class LineRuleTests
{
    private const int Longest = 140;

    private static readonly string[] Folders = ["src", "build", "lab", "tests"];
    private static readonly string[] Extensions = [".cs", ".ts", ".tsx", ".mjs", ".css"];

    /// <summary>What tools write and fetch.</summary>
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "node_modules"];

    [Fact]
    public void No_line_is_longer_than_a_screen()
    {
        var files = Folders.SelectMany(folder => FilesOf(Path.Combine(Repository.Root, folder))).ToList();

        files.Count.ShouldBeGreaterThan(1000);
        files.SelectMany(LongLines).Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => Extensions.Contains(Path.GetExtension(file)))
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))).SelectMany(FilesOf));

    private static IEnumerable<string> LongLines(string file) => File.ReadLines(file)
        .Select((line, i) => (Text: line, Number: i + 1))
        .Where(line => line.Text.Length > Longest && line.Text.EnumerateRunes().Count() > Longest)
        .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number}");
}
