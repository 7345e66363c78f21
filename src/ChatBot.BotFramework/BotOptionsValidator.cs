using ChatBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework;

/// <summary>Stops the start with one line for each setting that cannot work.</summary>
internal sealed class BotOptionsValidator : IValidateOptions<BotOptions>
{
    // A timer takes at most this.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        List<string> problems = [.. AppRegistrationRules.ProblemsOf(options)];
        Span("ConversationsKept", options.ConversationsKept, TimeSpan.FromDays(1), TimeSpan.FromDays(3650));
        Span("WebConversationsKept", options.WebConversationsKept, TimeSpan.FromDays(1), TimeSpan.FromDays(3650));
        Time("Authentication:RefreshInterval", options.Authentication.RefreshInterval);
        Time("Authentication:MaxKeyAge", options.Authentication.MaxKeyAge, TimeSpan.FromDays(30));
        Time("Authentication:MinRefreshInterval", options.Authentication.MinRefreshInterval);
        Time("Authentication:RetryInterval", options.Authentication.RetryInterval);
        Time("Authentication:MetadataTimeout", options.Authentication.MetadataTimeout);
        Number("Authentication:MaxMetadataBytes", options.Authentication.MaxMetadataBytes, 1024, 16 * 1024 * 1024);
        Number("Authentication:MaxTokenLength", options.Authentication.MaxTokenLength, 1024, 64 * 1024);
        Number("Messages:MaxBytes", options.Messages.MaxBytes, 1024, 64 * 1024 * 1024);
        Time("Messages:BodyTimeout", options.Messages.BodyTimeout);
        Time("Messages:RetryAfter", options.Messages.RetryAfter);
        Number("Turns:MaxPending", options.Turns.MaxPending, 1, 1_000_000);
        Number("Turns:MaxPendingPerConversation", options.Turns.MaxPendingPerConversation, 1, 1_000_000);
        Number("Turns:MaxConcurrent", options.Turns.MaxConcurrent, 1, 10_000);
        Time("Turns:Timeout", options.Turns.Timeout);
        Time("Turns:DrainTimeout", options.Turns.DrainTimeout);
        Time("Turns:DuplicateWindow", options.Turns.DuplicateWindow);
        Number("Turns:MaxRemembered", options.Turns.MaxRemembered, 1, 10_000_000);
        Span("Streaming:TeamsGap", options.Streaming.TeamsGap, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Span("Streaming:TeamsPace", options.Streaming.TeamsPace, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Span("Streaming:TeamsLongest", options.Streaming.TeamsLongest, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(115));
        Span("Streaming:LivePace", options.Streaming.LivePace, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Time("Connector:AttemptTimeout", options.Connector.AttemptTimeout);
        Time("Connector:Timeout", options.Connector.Timeout);
        Number("Connector:Retries", options.Connector.Retries, 0, 10);
        Time("Connector:RetryDelay", options.Connector.RetryDelay);
        Time("Connector:MaxRetryDelay", options.Connector.MaxRetryDelay);
        Number("Connector:MaxPacedConversations", options.Connector.MaxPacedConversations, 1, 1_000_000);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Number(string key, int value, int least, int most)
        {
            if (value < least || value > most)
                problems.Add($"{BotOptions.Section}:{key} is {value}; it must lie between {least} and {most}.");
        }

        void Span(string key, TimeSpan value, TimeSpan least, TimeSpan most)
        {
            if (value < least || value > most)
                problems.Add($"{BotOptions.Section}:{key} is {value}; it must lie between {least} and {most}.");
        }

        void Time(string key, TimeSpan value, TimeSpan? most = null)
        {
            var longest = most ?? Longest;
            if (value <= TimeSpan.Zero || value > longest)
                problems.Add($"{BotOptions.Section}:{key} is {value}; it must be more than 0 and at most {(longest == Longest ? "one day" : $"{longest.TotalDays} days")}.");
        }
    }
}
