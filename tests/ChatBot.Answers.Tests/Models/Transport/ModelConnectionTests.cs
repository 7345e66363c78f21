using ChatBot.Answers.Models;
using ChatBot.ModelServing;
using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Tests.Models.Transport;

public sealed class ModelConnectionTests
{
    private const string Question = "Is the harbour closed?";

    [Fact]
    public async Task A_deployment_of_Azure_has_an_address_of_its_own_and_a_version()
    {
        await using var model = await ModelUnderTest.StartAsync(api: ModelApi.AzureOpenAI);
        model.Server.Enqueue(ModelReply.Text("Closed [1]."));
        (await model.AskAsync(Question)).ShouldBe("Closed [1].");
        var request = model.Server.Requests.ShouldHaveSingleItem();
        request.Path.ShouldBe($"/openai/deployments/{ModelServer.Model}/chat/completions");
        request.ApiVersion.ShouldNotBeNull().ShouldStartWith("20");
        (request.IsStreamed, request.WantsUsage).ShouldBe((true, true));
        request.Body.GetProperty("max_completion_tokens").GetInt32().ShouldBe(1000);
    }

    [Theory]
    [InlineData("2024-10-21")]
    [InlineData("2031-12-01-preview")]
    public async Task The_version_of_the_settings_is_asked_for_once(string version)
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.ApiVersion = version, api: ModelApi.AzureOpenAI);
        model.Server.Answer = _ => ModelReply.Text("Closed [1].");
        await model.AskAsync(Question);
        (await model.Client.GetResponseAsync(Question)).Text.ShouldBe("Closed [1].");
        model.Server.Requests.Select(request => request.ApiVersion).ShouldBe([version, version]);
    }

    [Fact]
    public async Task A_deployment_that_a_resource_does_not_have_is_told_from_a_resource_that_cannot_be_reached()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.Name = "gone", api: ModelApi.AzureOpenAI);
        var fault = await model.FailAsync();
        fault.Fault.ShouldBe(ModelFault.NoSuchModel);
        fault.Message.ShouldContain("DeploymentNotFound");
        fault.Message.ShouldContain("Model:Name");
    }
}
