using System.ComponentModel.DataAnnotations;

namespace ChatBot.Answers.Models;

/// <summary>Section <c>Model</c>: the language model that writes answers, and what it may take.</summary>
public sealed class ModelOptions
{
    /// <summary>What the key of an endpoint is made of: it stands in a header.</summary>
    public const string KeyPattern = "[!-~]+";

    /// <summary>The same for who has to write one.</summary>
    public const string KeyForm = "a key as it was given to you, without blanks and letters that no key has: copy it again";

    private const string ApiVersionForm = "a version as Azure writes it, such as 2024-10-21 or 2025-04-01-preview, from September 2024 on";

    /// <summary>
    /// Base address of an OpenAI-compatible endpoint, such as http://127.0.0.1:11434/v1, OpenAI's own where it is null; or of an Azure
    /// OpenAI resource, such as https://NAME.openai.azure.com.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model's name at the endpoint; for Azure OpenAI the name of the deployment.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// Version of the interface of Azure OpenAI that is spoken, such as 2024-10-21, from September 2024 on; null for the one that the
    /// connector was made for.
    /// </summary>
    [RegularExpression("2024-(09|1[0-2])-[0-3][0-9](-preview)?|20(2[5-9]|[3-9][0-9])-[01][0-9]-[0-3][0-9](-preview)?",
        ErrorMessage = ApiVersionForm)]
    public string? ApiVersion { get; set; }

    /// <summary>The endpoint's key; null where it wants none, or where <see cref="SignIn"/> is <see cref="ModelSignIn.Entra"/>. Never
    /// logged.</summary>
    [DataType(DataType.Password)]
    [RegularExpression(KeyPattern, ErrorMessage = KeyForm)]
    public string? ApiKey { get; set; }

    /// <summary>How calls are signed in.</summary>
    public ModelSignIn SignIn { get; set; } = ModelSignIn.Key;

    /// <summary>How long an answer may wait for the model in all before the embedded composer answers.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the model may be silent between two pieces of its answer before it counts as stalled.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan LongestSilence { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often an attempt that failed in passing is made again, where there is time for it.</summary>
    [Range(0, 5)]
    public int MostRetries { get; set; } = 2;

    /// <summary>Whether the endpoint is asked for output by a JSON schema.</summary>
    public ModelAbility StructuredOutput { get; set; } = ModelAbility.Auto;

    /// <summary>Whether the model is offered functions to call.</summary>
    public ModelAbility Tools { get; set; } = ModelAbility.Auto;

    /// <summary>Most tokens of one reply of the model.</summary>
    [Range(64, 32_000)]
    public int MaxOutputTokens { get; set; } = 1000;

    /// <summary>0 to 2; null leaves it to the endpoint, which some models insist on.</summary>
    [Range(0, 2)]
    public double? Temperature { get; set; } = 0;

    /// <summary>About how many tokens of passages a prompt may hold; less for models with a small context.</summary>
    [Range(500, 200_000)]
    public int PassageTokens { get; set; } = 5000;

    /// <summary>Most functions that the model may call for one answer.</summary>
    [Range(0, 50)]
    public int MostToolCalls { get; set; } = 6;

    /// <summary>Most tokens that one answer may use in all its calls; 0 for no limit.</summary>
    [Range(0, 10_000_000)]
    public long TokensPerAnswer { get; set; } = 40_000;

    /// <summary>Most tokens of a day (UTC), of all processes on the index; 0 for no limit.</summary>
    [Range(0, 1_000_000_000_000)]
    public long TokensPerDay { get; set; }

    /// <summary>What a million tokens of input cost, in the currency of the bill; null where it is not known.</summary>
    [Range(0, 1_000_000)]
    public decimal? InputPrice { get; set; }

    /// <summary>What a million tokens of output cost.</summary>
    [Range(0, 1_000_000)]
    public decimal? OutputPrice { get; set; }

    /// <summary>Most that a day (UTC) may cost, of all processes on the index; 0 for no limit. Needs both prices.</summary>
    [Range(0, 1_000_000)]
    public decimal CostPerDay { get; set; }

    /// <summary>How long the same prompt gets the same reply without asking again; zero turns that off.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "24.00:00:00")]
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromMinutes(10);
}

/// <summary>How calls to a model are signed in.</summary>
public enum ModelSignIn
{
    /// <summary>By <see cref="ModelOptions.ApiKey"/>, or by nothing.</summary>
    Key,

    /// <summary>By Microsoft Entra ID, as Azure OpenAI takes it: managed identity, environment, or whoever is signed in.</summary>
    Entra,
}

/// <summary>Whether something of an endpoint is used that not every one has.</summary>
public enum ModelAbility
{
    /// <summary>Until the endpoint says that it does not have it.</summary>
    Auto,
    On,
    Off,
}
