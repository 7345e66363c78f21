using ChatBot.Answers.Models;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Writing.Research;

/// <summary>
/// Bounds what a model may call for one answer. The call after the last is told so, and one that goes on all the same ends the reply.
/// A function that fails is a line to the model, never an end.
/// </summary>
public sealed class ToolLimit(ModelOptions options) : IAutoFunctionInvocationFilter
{
    /// <summary>Under what a kernel of one answer counts the calls in its data.</summary>
    private const string Count = "chatbot.tool-calls";

    // What a model may still try after it was told.
    private const int Patience = 2;

    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        var calls = context.Kernel.Data.TryGetValue(Count, out var known) && known is int before ? before + 1 : 1;
        context.Kernel.Data[Count] = calls;
        if (calls > options.MostToolCalls)
        {
            context.Result = new(context.Function, "No more functions may be called. Answer now from the passages that you have.");
            context.Terminate = calls > options.MostToolCalls + Patience;
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            context.Result = new(context.Function, "That did not work; the arguments must be as the function describes them.");
        }
    }
}
