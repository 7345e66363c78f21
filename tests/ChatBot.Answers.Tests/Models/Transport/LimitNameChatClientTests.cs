using ChatBot.Answers.Models;
using ChatBot.ModelServing;
using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Tests.Models.Transport;

public sealed class LimitNameChatClientTests
{
    private const string Older = "max_tokens";
    private const string Newer = "max_completion_tokens";
    private const string Question = "Is the harbour closed?";

    [Theory]
    [InlineData(ModelApi.OpenAI, Newer, 400,
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.")]
    [InlineData(ModelApi.OpenAI, Newer, 400,
        """{"error":{"message":"Unsupported parameter.","param":"max_tokens","code":"unsupported_parameter"}}""")]
    [InlineData(ModelApi.OpenAI, Newer, 422, """{"detail":[{"loc":["body","max_tokens"],"msg":"Extra inputs are not permitted"}]}""")]
    [InlineData(ModelApi.AzureOpenAI, Older, 400, "Unrecognized request argument supplied: max_completion_tokens")]
    public async Task The_name_that_an_endpoint_refuses_is_given_up_for_the_other(ModelApi api, string taken, int status, string said)
    {
        foreach (var isStreamed in (bool[])[true, false])
        {
            await using var model = await ModelUnderTest.StartAsync(options => options.MaxOutputTokens = 200, api: api);
            model.Server.Answer = request => Names(request).SequenceEqual([taken]) ? ModelReply.Text("Closed [1].")
                : ModelReply.Error(status, said);

            for (var time = 0; time < 2; time++)
                (isStreamed ? await model.AskAsync(Question)
                    : (await model.Client.GetResponseAsync(Question)).Text).ShouldBe("Closed [1].");

            model.Server.Requests.Count.ShouldBe(3);
            model.Server.Requests[^1].Body.GetProperty(taken).GetInt32().ShouldBe(200);
        }
    }

    [Fact]
    public async Task An_endpoint_that_takes_neither_is_asked_by_each_once()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.Temperature = null);
        model.Server.Answer = request => ModelReply.Error(400, $"Unsupported parameter: '{Names(request).Single()}'.");
        (await model.FailAsync()).Fault.ShouldBe(ModelFault.Rejected);
        model.Server.Requests.SelectMany(Names).ShouldBe([Older, Newer]);
    }

    [Theory]
    [InlineData(400, "max_tokens is too large: 1000. This model supports at most 500 tokens.")]
    [InlineData(500, "max_tokens broke the server.")]
    [InlineData(400, "Bad request.")]
    public async Task A_refusal_that_is_not_of_the_name_changes_nothing(int status, string said)
    {
        await using var model = await ModelUnderTest.StartAsync(options => (options.Temperature, options.MostRetries) = (null, 0));
        model.Server.Answer = _ => ModelReply.Error(status, said);
        await model.FailAsync();
        model.Server.Requests.SelectMany(Names).ShouldBe([Older]);
    }

    private static IEnumerable<string> Names(ModelRequest request) =>
        ((string[])[Older, Newer]).Where(name => request.Body.TryGetProperty(name, out _));
}
