using System.Runtime.CompilerServices;
using System.Text;
using ChatBot.Answers.Models;
using ChatBot.Answers.Writing.Research;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Writing.Prompts;

/// <summary>Puts prompts to the configured model through the kernel, which renders them with encoded inputs, and hands on what the model
/// says as it comes.</summary>
public sealed class PromptRunner(IServiceProvider services, ModelOptions options, ModelMeter meter)
{
    private const string MaxTokens = "max_tokens";
    private const string Temperature = "temperature";
    private const string ResponseFormat = "response_format";

    private readonly QuietServices quiet = new(services);

    /// <summary>The reply in pieces.</summary>
    /// <param name="research">Functions that the model may call; null for none.</param>
    /// <exception cref="ModelUnavailableException">The model failed, declined, or fell silent.</exception>
    public async IAsyncEnumerable<ReplyPart> StreamAsync(
        Prompt prompt, KernelArguments inputs, ResearchPlugin? research, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity($"prompt {prompt.Label}");
        meter.Name(prompt.Label);
        var kernel = new Kernel(quiet);
        var arguments = new KernelArguments(inputs, new Dictionary<string, PromptExecutionSettings>
        {
            [PromptExecutionSettings.DefaultServiceId] =
            Settings(prompt, research is null ? null : kernel.Plugins.AddFromObject(research, ResearchPlugin.Name)),
        });
        await foreach (var update in prompt.Function.InvokeStreamingAsync<ChatResponseUpdate>(kernel, arguments, cancellationToken))
        {
            if (update.Text.Length > 0 || update.FinishReason is not null)
                yield return new(update.Text, update.FinishReason);
        }
    }

    /// <summary>The whole reply, no longer than so many characters.</summary>
    /// <inheritdoc cref="StreamAsync"/>
    public async Task<string> CompleteAsync(Prompt prompt, KernelArguments inputs, int longest, CancellationToken cancellationToken)
    {
        var reply = new StringBuilder();
        await foreach (var piece in StreamAsync(prompt, inputs, null, cancellationToken))
        {
            reply.Append(piece.Text);
            if (reply.Length > longest)
                break;
        }

        return reply.ToString();
    }

    private PromptExecutionSettings Settings(Prompt prompt, KernelPlugin? research)
    {
        var settings = prompt.Function.ExecutionSettings?.GetValueOrDefault(PromptExecutionSettings.DefaultServiceId)?.Clone() ?? new();
        var data = new Dictionary<string, object>(settings.ExtensionData ?? new Dictionary<string, object>(), StringComparer.Ordinal);
        if (options.Temperature is { } temperature)
            data[Temperature] = temperature;
        else
            data.Remove(Temperature);
        if (prompt.Name == "answer")
            data[MaxTokens] = options.MaxOutputTokens;
        if (options.StructuredOutput == ModelAbility.Off)
            data.Remove(ResponseFormat);
        settings.ExtensionData = data;
        if (research is not null)
            settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(research, autoInvoke: true, new() { AllowParallelCalls = false });
        return settings;
    }
}
