using ChatBot.Answers.Models;
using ChatBot.ModelServing;
using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Tests.Models.Abilities;

public sealed class AdaptingChatClientTests
{
    private const string Question = "Is the harbour closed?";

    private static ChatOptions Everything => new()
    {
        Tools = [AIFunctionFactory.Create(() => "", "search")],
        ResponseFormat = ChatResponseFormat.ForJsonSchema<string[]>(),
    };

    [Theory]
    [InlineData(400, "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.", false, true)]
    [InlineData(422, "Extra inputs are not permitted: response_format", false, true)]
    [InlineData(400, "registry.ollama.ai/library/gemma:latest does not support tools", true, false)]
    [InlineData(404, "No endpoints found that support tool use.", true, false)]
    [InlineData(500, "tools param requires --jinja flag", true, false)]
    [InlineData(501, "Structured outputs are not built in.", false, true)]
    public async Task What_the_endpoint_does_not_take_is_left_out_and_remembered(int status, string said, bool isStructured, bool hasTools)
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.MostRetries = 0);
        model.Server.Answer = request => (request.ResponseFormat is null || isStructured) && (request.Tools.Count == 0 || hasTools)
            ? ModelReply.Text("Closed [1].")
            : ModelReply.Error(status, said);
        (await model.AskAsync(Question, Everything)).ShouldBe("Closed [1].");
        (await model.Client.GetResponseAsync(Question, Everything)).Text.ShouldBe("Closed [1].");
        model.Server.Requests.Count.ShouldBe(3);
        model.Abilities.StructuredOutput.ShouldBe(isStructured);
        model.Abilities.Tools.ShouldBe(hasTools);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_endpoint_that_does_not_say_what_it_minds_is_asked_with_less_and_less(bool isStreamed)
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Answer = request => request.ResponseFormat is null && request.Tools.Count == 0 ? ModelReply.Text("Closed [1].")
            : ModelReply.Error(400, "Bad request.");
        var text = isStreamed ? await model.AskAsync(Question, Everything)
            : (await model.Client.GetResponseAsync(Question, Everything)).Text;
        text.ShouldBe("Closed [1].");
        model.Server.Requests.Select(request => (request.ResponseFormat is not null, request.Tools.Count))
            .ShouldBe([(true, 1), (false, 1), (false, 0)]);
    }

    [Fact]
    public async Task A_temperature_that_a_model_does_not_take_is_left_to_it()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Answer = request => request.Body.TryGetProperty("temperature", out _)
            ? ModelReply.Error(400, "Unsupported value: 'temperature' does not support 0 with this model.", code: "unsupported_value")
            : ModelReply.Text("Closed [1].");
        await model.AskAsync(Question);
        await model.AskAsync(Question);
        model.Server.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_model_that_may_call_several_functions_at_once_keeps_its_functions(bool isStreamed)
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Answer = request => request.Body.TryGetProperty("parallel_tool_calls", out _)
            ? ModelReply.Error(400, "Unsupported parameter: 'parallel_tool_calls' is not supported with this model.",
                code: "unsupported_parameter")
            : ModelReply.Text("Closed [1].");
        var options = Everything;
        options.AllowMultipleToolCalls = false;
        var text = isStreamed ? await model.AskAsync(Question, options) : (await model.Client.GetResponseAsync(Question, options)).Text;
        text.ShouldBe("Closed [1].");
        await model.AskAsync(Question, options);
        model.Server.Requests.Select(request => request.Tools.Count).ShouldBe([1, 1, 1]);
        model.Abilities.Tools.ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_list_of_details_minds_is_left_out()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Answer = request => request.ResponseFormat is null
            ? ModelReply.Text("Closed [1].")
            : ModelReply.Error(422,
                """{"detail":[{"type":"extra_forbidden","loc":["body","response_format"],"msg":"Extra inputs are not permitted"}]}""");
        (await model.AskAsync(Question, Everything)).ShouldBe("Closed [1].");
        model.Server.Requests.Select(request => request.Tools.Count).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task A_refusal_that_has_another_reason_teaches_nothing()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Answer = _ => ModelReply.Error(400, "Bad request.");
        (await Should.ThrowAsync<ModelUnavailableException>(() =>
            model.AskAsync(Question, Everything))).Fault.ShouldBe(ModelFault.Rejected);
        model.Abilities.StructuredOutput.ShouldBeTrue();
        model.Abilities.Tools.ShouldBeTrue();
    }

    [Fact]
    public async Task A_prompt_that_is_too_long_is_not_asked_again()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Answer =
            _ => ModelReply.Error(400, "This model's maximum context length is 4096 tokens; tools took 100 of them.",
                code: "context_length_exceeded");
        (await Should.ThrowAsync<ModelUnavailableException>(() =>
            model.AskAsync(Question, Everything))).Fault.ShouldBe(ModelFault.Rejected);
        model.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_settings_turn_off_is_never_sent()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.StructuredOutput = options.Tools = ModelAbility.Off);
        model.Server.Enqueue(ModelReply.Text("Closed [1]."));
        await model.AskAsync(Question, Everything);
        var request = model.Server.Requests.ShouldHaveSingleItem();
        request.ResponseFormat.ShouldBeNull();
        request.Tools.ShouldBeEmpty();
        model.Abilities.StructuredOutput.ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_settings_insist_on_is_not_left_out()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.StructuredOutput = options.Tools = ModelAbility.On);
        model.Server.Answer = _ => ModelReply.Error(400, "'response_format' is not supported.");
        await Should.ThrowAsync<ModelUnavailableException>(() => model.AskAsync(Question, Everything));
        model.Server.Requests.Count.ShouldBe(1);
    }
}
