using System.ComponentModel;
using ChatBot.Answers.Composing;
using ChatBot.Answers.Drafts;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers;

/// <summary>The configured composer as a kernel function, so that the kernel's filters see it.</summary>
public sealed class ComposerPlugin(IComposer composer)
{
    /// <summary>Name under which the kernel knows the plugin.</summary>
    public const string Name = "answers";

    /// <summary>Composes a draft.</summary>
    [KernelFunction("compose")]
    [Description("Drafts an answer to a question from retrieved passages, with a verbatim quotation for each sentence.")]
    public ValueTask<Draft> ComposeAsync(
        [Description("The question, what it asks, and the passages found for it.")] Composition composition,
        CancellationToken cancellationToken = default) =>
        composer.ComposeAsync(composition, cancellationToken);
}
