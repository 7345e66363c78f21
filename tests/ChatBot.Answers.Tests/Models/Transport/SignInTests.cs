using Azure.Core;
using Azure.Identity;
using ChatBot.Answers.Models;
using ChatBot.ModelServing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Answers.Tests.Models.Transport;

public sealed class SignInTests
{
    private const string Question = "Is the harbour closed?";

    [Fact]
    public async Task A_key_signs_in()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.ApiKey = "sk-right");
        model.Server.Key = "sk-right";
        model.Server.Enqueue(ModelReply.Text("Closed."));
        (await model.AskAsync(Question)).ShouldBe("Closed.");
    }

    [Fact]
    public async Task A_wrong_key_is_a_matter_of_settings()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.ApiKey = "sk-wrong");
        model.Server.Key = "sk-right";
        var fault = await model.FailAsync();
        fault.Fault.ShouldBe(ModelFault.NotSignedIn);
        fault.Message.ShouldContain("Model:ApiKey");
        fault.ToString().ShouldNotContain("sk-wrong");
        model.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_sent_to_sign_in_with()
    {
        await using var model = await ModelUnderTest.StartAsync();
        model.Server.Enqueue(ModelReply.Text("Closed."));
        await model.AskAsync(Question);
        model.Server.Requests.ShouldHaveSingleItem().Header("Authorization").ShouldBeNull();
    }

    [Fact]
    public async Task A_resource_of_Azure_gets_the_key_where_it_looks_for_one_and_nowhere_else()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.ApiKey = "sk-right", api: ModelApi.AzureOpenAI);
        model.Server.Key = "sk-right";
        model.Server.Enqueue(ModelReply.Text("Closed."));
        (await model.AskAsync(Question)).ShouldBe("Closed.");
        var request = model.Server.Requests.ShouldHaveSingleItem();
        request.Header("api-key").ShouldBe("sk-right");
        request.Header("Authorization").ShouldBeNull();
    }

    [Fact]
    public async Task An_account_signs_in_to_a_resource_of_Azure_without_any_key()
    {
        var account = new CountingCredential(TimeProvider.System);
        await using var model = await ModelUnderTest.StartAsync(
            options => options.SignIn = ModelSignIn.Entra, services => services.AddSingleton<TokenCredential>(account),
            ModelApi.AzureOpenAI);
        model.Server.Enqueue(ModelReply.Text("Closed."));
        await model.AskAsync(Question);
        var request = model.Server.Requests.ShouldHaveSingleItem();
        request.Header("Authorization").ShouldBe("Bearer token-1");
        request.Header("api-key").ShouldBeNull();
    }

    [Fact]
    public async Task A_wrong_key_of_a_resource_is_a_matter_of_settings_and_shown_to_nobody()
    {
        await using var model = await ModelUnderTest.StartAsync(options => options.ApiKey = "sk-wrong", api: ModelApi.AzureOpenAI);
        model.Server.Key = "sk-right";
        var fault = await model.FailAsync();
        fault.Fault.ShouldBe(ModelFault.NotSignedIn);
        fault.Message.ShouldContain("Model:ApiKey");
        $"{fault} {fault.Said}".ShouldNotContain("sk-wrong");
    }

    [Theory]
    [InlineData("https://x.openai.azure.com", "https://cognitiveservices.azure.com/.default")]
    [InlineData("https://x.openai.azure.us/openai/v1", "https://cognitiveservices.azure.us/.default")]
    [InlineData("https://x.openai.azure.cn", "https://cognitiveservices.azure.cn/.default")]
    [InlineData("https://gateway.example.com/ai", "https://cognitiveservices.azure.com/.default")]
    public void A_token_is_asked_for_in_the_cloud_of_the_endpoint(string endpoint, string scope) =>
        ModelEndpoint.Scope(new(endpoint)).ShouldBe(scope);

    [Fact]
    public async Task An_account_signs_in_with_its_token_until_that_is_nearly_over()
    {
        var clock = new FakeTimeProvider(new(2025, 4, 14, 12, 0, 0, TimeSpan.Zero));
        var account = new CountingCredential(clock);
        await using var model = await ModelUnderTest.StartAsync(
            options => options.SignIn = ModelSignIn.Entra,
            services => services.AddSingleton<TokenCredential>(account).AddSingleton<TimeProvider>(clock));
        model.Server.Answer = _ => ModelReply.Text("Closed.");
        await model.AskAsync(Question);
        await model.AskAsync(Question);
        clock.Advance(TimeSpan.FromMinutes(56));
        await model.AskAsync(Question);
        model.Server.Requests.Select(request => request.Header("Authorization"))
            .ShouldBe(["Bearer token-1", "Bearer token-1", "Bearer token-2"]);
        account.Scopes.ShouldAllBe(scope => scope == "https://cognitiveservices.azure.com/.default");
    }

    [Fact]
    public async Task An_account_that_cannot_sign_in_is_told_apart_from_a_model_that_cannot_be_reached()
    {
        await using var model = await ModelUnderTest.StartAsync(
            options => options.SignIn = ModelSignIn.Entra, services => services.AddSingleton<TokenCredential>(new FailingCredential()));
        var fault = await model.FailAsync();
        fault.Fault.ShouldBe(ModelFault.NotSignedIn);
        fault.Message.ShouldContain("az login");
        model.Server.Requests.ShouldBeEmpty();
    }

    private sealed class CountingCredential(TimeProvider clock) : TokenCredential
    {
        private int tokens;

        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new($"token-{++tokens}", clock.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    private sealed class FailingCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("No managed identity here.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("No managed identity here.");
    }
}
