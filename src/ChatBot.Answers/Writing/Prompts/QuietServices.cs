using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Answers.Writing.Prompts;

/// <summary>The product's services but for its logs: a kernel's function logs every failure with its whole trace, also one that is caught
/// and told in a line.</summary>
internal sealed class QuietServices(IServiceProvider services) : IServiceProvider
{
    public object? GetService(Type serviceType) =>
        serviceType == typeof(ILoggerFactory) ? NullLoggerFactory.Instance : services.GetService(serviceType);
}
