using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Writing;

/// <summary>Traces and logs every function of the kernel, prompts and what a model calls; never what was asked.</summary>
public sealed class FunctionTelemetryFilter(ILogger<FunctionTelemetryFilter> logger, TimeProvider clock) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        var name = context.Function.PluginName is { } plugin ? $"{plugin}.{context.Function.Name}" : context.Function.Name;
        using var activity = Telemetry.Source.StartActivity(name);
        var started = clock.GetTimestamp();
        await next(context);
        Log.FunctionRan(logger, name, clock.GetElapsedTime(started).TotalMilliseconds);
    }
}
