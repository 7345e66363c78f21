using ChatBot.Answers.Models;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Settings;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Settings;

public sealed class ModelSettingsTests : IDisposable
{
    private readonly TempFolder root = new();

    public ModelSettingsTests() => root.File("appsettings.json", """{ "Articles": { "Folders": [ ] } }""");

    public void Dispose() => root.Dispose();

    [Fact]
    public void Without_a_kind_the_embedded_composer_answers()
    {
        var settings = Load();
        settings.Model.Kind.ShouldBe(ModelKind.Embedded);
        settings.Composer.ShouldBe("embedded");
    }

    [Fact]
    public void A_model_of_one_s_own_needs_an_address_and_a_name()
    {
        var settings = Load("Kind=OpenAI", "Endpoint=http://127.0.0.1:11434/v1", "Name= qwen3:4b ");
        settings.Model.Options.Endpoint.ShouldBe(new Uri("http://127.0.0.1:11434/v1"));
        settings.Model.Options.Name.ShouldBe("qwen3:4b");
        settings.Model.Options.ApiKey.ShouldBeNull();
        settings.Composer.ShouldBe("model");
    }

    [Fact]
    public void Everything_of_it_can_be_set()
    {
        var options = Load(
            "Kind=openai", "Name=gpt", "ApiKey=sk-x", "Timeout=00:00:09", "LongestSilence=00:00:04", "StructuredOutput=off", "Tools=on",
            "MaxOutputTokens=300",
            "Temperature=", "PassageTokens=900", "MostToolCalls=0", "MostRetries=0", "TokensPerAnswer=0", "TokensPerDay=5",
            "InputPrice=0.15", "OutputPrice=0.6",
            "CostPerDay=1.5", "CacheFor=00:00:00").Model.Options;
        options.ShouldBeEquivalentTo(new ModelOptions
        {
            Name = "gpt",
            ApiKey = "sk-x",
            Timeout = TimeSpan.FromSeconds(9),
            LongestSilence = TimeSpan.FromSeconds(4),
            StructuredOutput = ModelAbility.Off,
            Tools = ModelAbility.On,
            MaxOutputTokens = 300,
            Temperature = null,
            PassageTokens = 900,
            MostToolCalls = 0,
            MostRetries = 0,
            TokensPerAnswer = 0,
            TokensPerDay = 5,
            InputPrice = 0.15m,
            OutputPrice = 0.6m,
            CostPerDay = 1.5m,
            CacheFor = TimeSpan.Zero,
        });
    }

    [Theory]
    [InlineData("Model:Name", "is not set", "ApiKey=k")]
    [InlineData("Model:ApiKey", "OpenAI wants one", "Name=m")]
    [InlineData("Model:Endpoint", "is not set", "Name=m", "SignIn=Entra")]
    [InlineData("Model:Endpoint", "AllowHttp", "Name=m", "ApiKey=k", "Endpoint=http://gpu.example.com/v1")]
    [InlineData("Model:Endpoint", "AllowHttp", "Name=m", "SignIn=Entra", "Endpoint=http://gpu.example.com/v1")]
    [InlineData("Model:Endpoint", "Model:ApiKey", "Name=m", "Endpoint=https://me:secret@gpu.example.com/v1")]
    [InlineData("Model:Endpoint", "query", "Name=m", "ApiKey=k", "Endpoint=https://x.openai.azure.com/openai/v1?api-version=2024")]
    [InlineData("Model:Endpoint", "/openai/v1", "Name=m", "ApiKey=k", "Endpoint=https://x.openai.azure.com/")]
    [InlineData("Model:Endpoint", "base address", "Name=m", "Endpoint=http://127.0.0.1:11434/v1/chat/completions")]
    [InlineData("Model:Endpoint", "AzureOpenAI", "Name=m", "ApiKey=k", "Endpoint=https://x.openai.azure.com/")]
    [InlineData("Model:ApiVersion", "only Model:Kind AzureOpenAI has versions", "Name=m", "ApiKey=k", "ApiVersion=2024-10-21")]
    [InlineData("Model:CostPerDay", "Model:InputPrice", "Name=m", "ApiKey=k", "CostPerDay=2")]
    public void What_cannot_work_is_refused_on_one_line_that_names_the_key(string key, string says, params string[] given) =>
        ShouldBeRefused(key, says, ["Kind=OpenAI", .. given]);

    [Theory]
    [InlineData("Model:Name", "names the deployment", "ApiKey=k", "Endpoint=https://x.openai.azure.com")]
    [InlineData("Model:Endpoint", "your resource", "Name=d", "ApiKey=k")]
    [InlineData("Model:ApiKey", "Entra", "Name=d", "Endpoint=https://x.openai.azure.com")]
    [InlineData("Model:Endpoint", "/openai/v1", "Name=d", "ApiKey=k", "Endpoint=https://x.openai.azure.com/openai/v1/")]
    [InlineData("Model:Endpoint", "query", "Name=d", "ApiKey=k",
        "Endpoint=https://x.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21")]
    [InlineData("Model:Endpoint", "Model:Name", "Name=d", "ApiKey=k", "Endpoint=https://gateway.example.com/ai/deployments/d")]
    [InlineData("Model:Endpoint", "AllowHttp", "Name=d", "ApiKey=k", "Endpoint=http://gateway.example.com")]
    [InlineData("Model:Endpoint", "Model:ApiKey", "Name=d", "ApiKey=k", "Endpoint=https://me:secret@x.openai.azure.com")]
    [InlineData("Model:ApiVersion", "2024-10-21", "Name=d", "ApiKey=k", "Endpoint=https://x.openai.azure.com", "ApiVersion=2024-06-01")]
    [InlineData("Model:ApiVersion", "2024-10-21", "Name=d", "ApiKey=k", "Endpoint=https://x.openai.azure.com", "ApiVersion=latest&x=1")]
    public void What_cannot_work_with_Azure_is_refused_as_well(string key, string says, params string[] given) =>
        ShouldBeRefused(key, says, ["Kind=AzureOpenAI", .. given]);

    [Theory]
    [InlineData("Endpoint=http://gpu.example.com/v1")]
    [InlineData("Endpoint=http://gpu.example.com/v1", "ApiKey=k", "AllowHttp=true")]
    [InlineData("Endpoint=http://localhost:8000/v1", "ApiKey=k")]
    [InlineData("Endpoint=https://x.openai.azure.com/openai/v1/", "SignIn=Entra")]
    [InlineData("ApiKey=k")]
    public void What_gives_no_key_away_is_taken(params string[] given) =>
        Load(["Kind=OpenAI", "Name=m", .. given]).Model.Kind.ShouldBe(ModelKind.OpenAI);

    [Theory]
    [InlineData("Endpoint=https://x.openai.azure.com", "ApiKey=k")]
    [InlineData("Endpoint=https://x.openai.azure.com/", "SignIn=Entra", "ApiVersion=2025-04-01-preview")]
    [InlineData("Endpoint=https://gateway.example.com/team/ai", "ApiKey=k", "ApiVersion=2024-10-21")]
    public void A_deployment_of_Azure_needs_its_resource_and_something_to_sign_in_with(params string[] given)
    {
        var settings = Load(["Kind=azureopenai", "Name=d", .. given]);
        settings.Model.Kind.ShouldBe(ModelKind.AzureOpenAI);
        settings.Composer.ShouldBe("model");
    }

    private void ShouldBeRefused(string key, string says, string[] given)
    {
        var refusal = Should.Throw<SettingException>(() => Load(given));
        refusal.Key.ShouldBe(key);
        refusal.Message.ShouldContain(says);
        refusal.Message.ShouldNotContain('\n');
        refusal.Message.ShouldNotContain("secret");
    }

    private ChatBotSettings Load(params string[] given) => ChatBotSettings.Load(
        root.Path, given.Select(pair => KeyValuePair.Create($"Model:{pair.Split('=', 2)[0]}", (string?)pair.Split('=', 2)[1])));
}
