using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Architecture;

/// <summary>What the lock files name, which is what a restore fetches.</summary>
public class PackageRuleTests
{
    [Fact]
    public void The_package_that_is_served_nowhere_is_never_asked_for()
    {
        var locks = LockFiles();

        locks.Where(file => Names(file, "Microsoft.Bot.Schema")).ShouldNotBeEmpty("the package that would bring it is in use");
        locks.Where(file => Names(file, "AdaptiveCards")).ShouldBeEmpty("Directory.Build.props prunes it");
    }

    [Fact]
    public void Every_project_that_a_restore_reads_has_a_lock_file() =>
        new[] { "src", "tests", "build", "lab" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Where(project => !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")))
            .ShouldBeEmpty();

    private static List<string> LockFiles() =>
        [.. new[] { "src", "tests", "build", "lab" }.SelectMany(folder =>
            Directory.GetFiles(Path.Combine(Repository.Root, folder), "packages.lock.json", SearchOption.AllDirectories))];

    private static bool Names(string file, string package) =>
        File.ReadAllText(file).Contains($"\"{package}\":", StringComparison.OrdinalIgnoreCase);
}
