using System.Text.RegularExpressions;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Architecture;

/// <summary>A name stands for one thing: no two types of the program, its build or its laboratory share one. Types within a type are its
/// own affair.</summary>
public sealed partial class NameRuleTests
{
    /// <summary>The same thing in several places.</summary>
    private static readonly string[] SameThing =
    [
        "Log", // all that a project logs
        "StatementRows", // statements as rows, of either kind of store
        "Telemetry", // all that a project reports of itself
    ];

    [Fact]
    public void No_two_types_share_a_name()
    {
        var types = Types().ToList();

        types.Count.ShouldBeGreaterThan(1000);
        types.GroupBy(type => type.Name).Where(named => named.Count() > 1 && !SameThing.Contains(named.Key))
            .Select(named => $"{named.Key}: {string.Join(", ", named.Select(type => type.Namespace))}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_name_is_excused_that_is_not_shared() =>
        SameThing.Except(Types().GroupBy(type => type.Name).Where(named => named.Count() > 1).Select(named => named.Key)).ShouldBeEmpty();

    private static IEnumerable<(string Name, string Namespace)> Types() =>
        new[] { "src", "build", "lab" }.Select(folder => Path.Combine(Repository.Root, folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText)
            .SelectMany(code => Type().Matches(code)
                .Select(type => (type.Groups[1].Value, Namespace().Match(code).Groups[1].Value)))
            .Distinct();

    /// <summary>A type that stands in no other: its line is not moved in.</summary>
    [GeneratedRegex(
        @"^(?:(?:public|internal|static|sealed|abstract|partial|readonly|ref) )+"
        + @"(?:record (?:struct|class)|record|class|struct|interface|enum) (\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
