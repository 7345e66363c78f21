using ChatBot.Answers.Tests.Support;
using ChatBot.Answers.Writing.Research;
using ChatBot.ModelServing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Tests.Writing.Research;

public sealed class ResearchPluginTests
{
    [Fact]
    public void Every_function_that_a_model_may_call_and_every_parameter_is_described()
    {
        var functions = KernelPluginFactory.CreateFromObject(new ResearchPlugin(null!, null!, null!), ResearchPlugin.Name)
            .GetFunctionsMetadata();

        functions.Select(function => function.Name).Order().ShouldBe(["list_sources", "read_around", "search", "who_said"]);
        functions.ShouldAllBe(function => function.Description.Length > 20);
        functions.SelectMany(function => function.Parameters).ShouldAllBe(parameter => parameter.Description.Length > 10);
    }

    [Fact]
    public async Task The_kernels_filters_see_the_prompt_and_what_the_model_calls()
    {
        var filter = new RecordingFilter();
        await using var bench = await ModelBench.StartAsync(
            [new("mast", "Mast falls in Tromsø",
                "Mayor Ida Moe demanded an inspection of all masts. Engineer Lars Vik said that the mast had stood for forty years.")],
            replace: services => services.AddSingleton<IFunctionInvocationFilter>(filter));
        bench.Server.Enqueue(
            ModelReply.Tools(("research_search", """{"query":"Vik mast"}""")),
            WrittenReply.Of(("Ida Moe demanded an inspection of all masts.", 1, "demanded an inspection of all masts")));

        var answer = await bench.AskAsync("What did Moe demand, and what did Vik say?");

        answer.Text.ShouldBe("Ida Moe demanded an inspection of all masts. [1]");
        filter.Functions.ShouldBe(["answer", "research.search"], ignoreOrder: true);
        bench.Server.Requests[0].Tools.Order()
            .ShouldBe(["research_list_sources", "research_read_around", "research_search", "research_who_said"]);
    }

    [Fact]
    public async Task Without_a_model_nothing_goes_through_a_kernel()
    {
        var filter = new RecordingFilter();
        await using var system = await AnsweringSystem.OverAsync(
            [new("mast", "Mast falls in Tromsø", "Mayor Ida Moe demanded an inspection of all masts.")],
            services => services.AddSingleton<IFunctionInvocationFilter>(filter));

        (await system.AskAsync("What did Moe demand?")).ShouldCite("inspection of all masts");

        filter.Functions.ShouldBeEmpty();
    }
}
