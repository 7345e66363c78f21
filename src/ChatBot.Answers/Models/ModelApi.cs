namespace ChatBot.Answers.Models;

/// <summary>What an endpoint speaks.</summary>
public enum ModelApi
{
    /// <summary>OpenAI's chat completions below a base address, the model by its name, as OpenAI and most servers do; Azure's v1 endpoint
    /// too.</summary>
    OpenAI,

    /// <summary>Azure OpenAI's own: an address for each deployment of a resource, and a version of the interface.</summary>
    AzureOpenAI,
}
