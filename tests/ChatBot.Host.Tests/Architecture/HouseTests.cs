using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChatBot.Host.Branding;
using ChatBot.Host.TeamsApp;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Architecture;

/// <summary>What the papers at the root say of the program is so.</summary>
public sealed partial class HouseTests
{
    [Fact]
    public void The_changelog_opens_with_the_version_of_the_program() =>
        Version().Match(Read("CHANGELOG.md")).Groups[1].Value.ShouldBe(ProductVersion.Number);

    [Fact]
    public void The_Teams_package_carries_the_version_of_the_program()
    {
        using var manifest = JsonDocument.Parse(TeamsManifest.Write(Guid.NewGuid(), "bot.example.com", Brand.Own));

        manifest.RootElement.GetProperty("version").GetString().ShouldBe(ProductVersion.Number);
        ProductVersion.Number.ShouldMatch(@"^\d+\.\d+\.\d+$");
    }

    [Fact]
    public void Each_package_that_the_program_brings_along_stands_in_the_notices()
    {
        var named = Named(Read("THIRD-PARTY-NOTICES.md")).ToHashSet(StringComparer.Ordinal);

        Locked("src/ChatBot.Host/packages.lock.json").Except(named).ShouldBeEmpty();
    }

    [Fact]
    public void Each_package_version_is_of_a_package_that_is_taken()
    {
        var taken = Locks().SelectMany(Locked).ToHashSet(StringComparer.OrdinalIgnoreCase);

        XDocument.Parse(Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(version => version.Attribute("Include")!.Value)
            .Where(package => !taken.Contains(package))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Each_type_that_the_list_of_words_names_is_there()
    {
        var types = new[] { "src", "build", "lab" }.Select(folder => Path.Combine(Repository.Root, folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(Path.GetFileNameWithoutExtension)
            .ToHashSet(StringComparer.Ordinal);

        var rows = Read("docs/words.md").Split('\n').Where(line => line.StartsWith('|'));
        var named = rows.SelectMany(row => Named(row.Split('|')[^2])).ToList();

        named.Count.ShouldBeGreaterThan(50);
        named.Except(types).ShouldBeEmpty();
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static IEnumerable<string> Named(string text) => InCode().Matches(text).Select(name => name.Groups[1].Value);

    private static IEnumerable<string> Locks() =>
        new[] { "src", "build", "tests" }.SelectMany(folder => Directory.GetDirectories(Path.Combine(Repository.Root, folder)))
            .Select(folder => Path.Combine(folder, "packages.lock.json")).Where(File.Exists);

    private static IEnumerable<string> Locked(string path)
    {
        using var file = JsonDocument.Parse(Read(path));
        return [.. file.RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => package.Name)
            .Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^## (\d+\.\d+\.\d+)", RegexOptions.Multiline)]
    private static partial Regex Version();

    [GeneratedRegex("`([A-Za-z][A-Za-z0-9._]*)`")]
    private static partial Regex InCode();
}
