using Microsoft.Extensions.Logging.Console;

namespace ChatBot.Host.Composition;

/// <summary>Logs on standard error: standard output carries results only.</summary>
internal static class StandardErrorLogging
{
    /// <param name="configuration">Its section "Logging" goes before <paramref name="least"/>.</param>
    /// <param name="least">What is logged where the settings say nothing.</param>
    public static ILoggingBuilder AddStandardError(this ILoggingBuilder logging, IConfiguration configuration, LogLevel least)
    {
        logging.SetMinimumLevel(least);
        // It logs what it throws, and whoever catches that tells it, in one line.
        logging.AddFilter("Microsoft.SemanticKernel", LogLevel.None);
        logging.AddFilter("Polly", LogLevel.None);
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.AddSimpleConsole(console => console.SingleLine = true);
        foreach (var console in logging.Services.Where(service => service.ImplementationType == typeof(ConsoleLoggerProvider)).ToList())
            logging.Services.Remove(console);
        logging.Services.AddSingleton<ConsoleLoggerProvider>();
        logging.Services.AddSingleton<ILoggerProvider>(provider =>
            new RepeatedLines(provider.GetRequiredService<ConsoleLoggerProvider>(), TimeProvider.System));
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging;
    }
}
