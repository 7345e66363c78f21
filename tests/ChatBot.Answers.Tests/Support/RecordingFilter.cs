using System.Collections.Concurrent;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Tests.Support;

/// <summary>Records every function that runs through the kernel, with its arguments.</summary>
internal sealed class RecordingFilter : IFunctionInvocationFilter
{
    private readonly ConcurrentQueue<string> functions = new();

    /// <summary>Plugin and function by name, in the order they ran.</summary>
    public IReadOnlyCollection<string> Functions => functions;

    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        functions.Enqueue($"{context.Function.PluginName}.{context.Function.Name}({string.Join(", ", context.Arguments.Names)})");
        await next(context);
    }
}
