using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Architecture;

/// <summary>The lab uses the program, never the other way round: what makes weights and tries the checkers is not in the program.</summary>
public sealed class LabRuleTests
{
    private static readonly string Lab = Path.Combine(Repository.Root, "lab");

    [Fact]
    public void No_project_of_the_program_or_its_build_refers_to_the_lab()
    {
        var projects = new[] { "src", "build" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*proj", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.targets", SearchOption.AllDirectories))
                .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.props", SearchOption.AllDirectories)))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).ToList();

        projects.Count.ShouldBeGreaterThan(RoadRule.Projects.Count);
        projects.SelectMany(file => IntoLab(file, Path.GetDirectoryName(file)!)).ShouldBeEmpty();
    }

    [Fact]
    public void A_reference_to_the_lab_is_found()
    {
        using var folder = new TempFolder();
        var file = folder.File("some.csproj", """
            <Project>
              <Import Project="..\..\lab\Directory.Build.props" />
              <ItemGroup>
                <Compile Include="Labels/*.cs;../../lab/ChatBot.Learning/Trees/*.cs" />
                <InternalsVisibleTo Include="ChatBot.Learning" />
              </ItemGroup>
            </Project>
            """);

        IntoLab(file, Path.Combine(Repository.Root, "src", "ChatBot.Evaluation")).Count().ShouldBe(2);
    }

    [Fact]
    public void No_assembly_of_the_program_uses_one_of_the_lab()
    {
        // An assembly may be named after its command.
        var labs = Directory.GetFiles(Lab, "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project =>
                new[] { Path.GetFileNameWithoutExtension(project) }.Concat(XDocument.Load(project).Descendants("AssemblyName")
                    .Select(name => name.Value)))
            .ToList();

        labs.ShouldContain("learning");
        foreach (var project in RoadRule.Projects)
        {
            var name = project == "ChatBot.Host" ? "chatbot" : project;
            using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")));
            var metadata = file.GetMetadataReader();
            metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).Intersect(labs)
                .ShouldBeEmpty(project);
        }
    }

    // Whatever a project file takes in by a path: references, imports, sources, content.
    private static IEnumerable<string> IntoLab(string projectFile, string from) => XDocument.Load(projectFile).Descendants()
        .SelectMany(element => element.Attributes().Where(attribute => attribute.Name.LocalName is "Include" or "Project"))
        .SelectMany(attribute => attribute.Value.Split(';'))
        .Select(path => path.Trim().Replace('\\', '/').Replace("$(MSBuildThisFileDirectory)", "./", StringComparison.Ordinal))
        .Where(path => path.Contains('/', StringComparison.Ordinal)
            && Path.GetFullPath(path, from).StartsWith(Lab + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
