using System.Reflection;

namespace ChatBot.Host.Tests.Architecture;

public sealed class FolderRuleTests
{
    /// <summary>The projects that read and answer: data flows one way inside of them too.</summary>
    [Theory]
    [InlineData("ChatBot.Language")]
    [InlineData("ChatBot.Articles")]
    [InlineData("ChatBot.Retrieval")]
    [InlineData("ChatBot.Answers")]
    public void The_folders_of_a_project_use_each_other_in_no_circle(string project) =>
        new FolderGraph(Assembly.Load(project), project).Circles().ShouldBeEmpty();

    [Fact]
    public void A_circle_is_found() =>
        new FolderGraph(typeof(FolderRuleTests).Assembly, typeof(Circles.First.Egg).Namespace![..^".First".Length]).Circles()
        .Order(StringComparer.Ordinal).ShouldBe(
        [
            "First uses Second: ChatBot.Host.Tests.Architecture.Circles.First.Egg uses Hen",
            "Second uses First: ChatBot.Host.Tests.Architecture.Circles.Second.Hen uses Egg",
        ]);
}
