using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Writing.Prompts;

/// <summary>A prompt of the folder <c>prompts</c>.</summary>
/// <param name="Name">Name of its folder.</param>
/// <param name="Version">From its config.json; raised with every change.</param>
/// <param name="Function">The prompt as a function of the kernel.</param>
public sealed record Prompt(string Name, int Version, KernelFunction Function)
{
    /// <summary>How answers name it: "answer 1".</summary>
    public string Label => $"{Name} {Version}";
}
