using System.Collections.Concurrent;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Tests.Support;

/// <summary>Records every function of the kernel that runs: prompts, and what a model calls.</summary>
internal sealed class RecordingFilter : IFunctionInvocationFilter
{
    private readonly ConcurrentQueue<string> functions = new();

    /// <summary>By name, with the plugin where there is one, in the order they ran.</summary>
    public IReadOnlyCollection<string> Functions => functions;

    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        functions.Enqueue(context.Function.PluginName is { } plugin ? $"{plugin}.{context.Function.Name}" : context.Function.Name);
        await next(context);
    }
}
