using System.Reflection;
using System.Reflection.Emit;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Architecture;

public class RoadRuleTests
{
    public static TheoryData<string> Projects => [.. RoadRule.Projects];

    [Fact]
    public void Every_project_has_its_place_on_the_road() =>
        Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName)
        .ShouldBe(RoadRule.Projects, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_stands_before_it(string project) =>
        RoadRule.ViolationsOfProject(project, Path.Combine(Repository.Root, "src", project, $"{project}.csproj")).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_uses_only_what_stands_before_it(string project)
    {
        var name = project == "ChatBot.Host" ? "chatbot" : project;
        using var assembly = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));
        RoadRule.ViolationsOfAssembly(project, assembly).ShouldBeEmpty();
    }

    [Fact]
    public void A_forbidden_project_reference_is_found()
    {
        using var folder = new TempFolder();
        var file = folder.File("ChatBot.Articles.csproj", """
            <Project><ItemGroup><ProjectReference Include="..\ChatBot.Retrieval\ChatBot.Retrieval.csproj" /></ItemGroup></Project>
            """);

        RoadRule.ViolationsOfProject("ChatBot.Articles", file).ShouldBe(["ChatBot.Articles may not use ChatBot.Retrieval"]);
    }

    [Fact]
    public void A_forbidden_use_in_a_compiled_assembly_is_found()
    {
        var builder = new PersistedAssemblyBuilder(new AssemblyName("ChatBot.Retrieval"), typeof(object).Assembly);
        var type = builder.DefineDynamicModule("ChatBot.Retrieval").DefineType("Reversed");
        type.DefineField("answer", typeof(ChatBot.Answers.Answer), FieldAttributes.Public);
        type.CreateType();
        using var assembly = new MemoryStream();
        builder.Save(assembly);
        assembly.Position = 0;

        RoadRule.ViolationsOfAssembly("ChatBot.Retrieval", assembly).ShouldBe(["ChatBot.Retrieval may not use ChatBot.Answers"]);
    }
}
