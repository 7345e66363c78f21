using ChatBot.BotFramework.Authentication;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework;

/// <summary>All that this project logs. What people write, tokens and addresses of people never stand in it.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Information, "Bot:AppId is not set: {Path} serves only callers and service URLs on this machine.")]
    public static partial void ServesLoopbackOnly(ILogger logger, string path);

    [LoggerMessage(5002, LogLevel.Warning,
        "Bot:AppId is not set: in the environment {Environment} {Path} answers 401 to everybody. Set Bot:AppId; to try the bot on this "
        + "machine, DOTNET_ENVIRONMENT=Development, and no proxy before it.")]
    public static partial void ServesNobody(ILogger logger, string environment, string path);

    [LoggerMessage(5010, LogLevel.Warning, "Refused a request with {Status}: {Reason}")]
    public static partial void RequestRefused(ILogger logger, int status, string reason);

    [LoggerMessage(5011, LogLevel.Debug, "Left out a second delivery of the same activity.")]
    public static partial void DuplicateLeftOut(ILogger logger);

    [LoggerMessage(5020, LogLevel.Error, "A turn failed with {Exception}:\n{StackTrace}")]
    public static partial void TurnFailed(ILogger logger, string? exception, string? stackTrace);

    [LoggerMessage(5021, LogLevel.Debug, "The failure of the turn in detail.")]
    public static partial void TurnFailedInDetail(ILogger logger, Exception exception);

    [LoggerMessage(5022, LogLevel.Warning, "A turn took longer than {Limit} and was cancelled.")]
    public static partial void TurnTimedOut(ILogger logger, TimeSpan limit);

    [LoggerMessage(5023, LogLevel.Warning, "{Count} accepted turns were not over when the host had to stop; they get no answer.")]
    public static partial void TurnsAbandoned(ILogger logger, int count);

    [LoggerMessage(5030, LogLevel.Warning, "A {Type} activity did not reach the channel at {Host}: {Reason}")]
    public static partial void NotDelivered(ILogger logger, string type, string host, string reason);

    [LoggerMessage(5031, LogLevel.Debug, "Sent a {Type} activity to {Host}.")]
    public static partial void Delivered(ILogger logger, string type, string host);

    [LoggerMessage(5032, LogLevel.Information, "The channel at {Host} refused an activity for the moment ({Reason}); next try in {Delay}.")]
    public static partial void Retrying(ILogger logger, string host, string reason, TimeSpan delay);

    [LoggerMessage(5040, LogLevel.Warning,
        "The file of the conversations cannot be used ({Exception} {Code}): a welcome may be given twice. Look at Bot:StorePath.")]
    public static partial void ConversationNotRemembered(ILogger logger, string exception, int code);

    [LoggerMessage(5100, LogLevel.Information, "{Path} serves callers with a token of the Bot Framework for the app {AppId} ({AppType}).")]
    public static partial void ServesTokens(ILogger logger, string path, string appId, AppType appType);

    [LoggerMessage(5101, LogLevel.Warning,
        "Bot:Authentication:AllowEmulator is set: {Path} serves whoever holds the app's own credentials, and replies go to this machine "
        + "too. Leave it unset in production.")]
    public static partial void ServesEmulators(ILogger logger, string path);

    [LoggerMessage(5102, LogLevel.Information, "Fetched {Count} signing keys by the metadata of {Host}.")]
    public static partial void KeysFetched(ILogger logger, int count, string host);

    [LoggerMessage(5103, LogLevel.Warning, "The signing keys could not be fetched by the metadata of {Host}: {Reason}")]
    public static partial void KeysNotFetched(ILogger logger, string host, string reason);

    [LoggerMessage(5110, LogLevel.Information, "Got a token for the connector; it is good until {Expires}.")]
    public static partial void TokenFetched(ILogger logger, DateTimeOffset expires);

    [LoggerMessage(5111, LogLevel.Warning, "Got no token for the connector: {Reason}")]
    public static partial void TokenNotFetched(ILogger logger, string reason);

    [LoggerMessage(5112, LogLevel.Warning, "The channel at {Host} does not take the connector token; trying once more with a new one.")]
    public static partial void TokenRejected(ILogger logger, string host);

    [LoggerMessage(5113, LogLevel.Debug, "A conversation gets activities faster than its channel takes them; the next one waits {Delay}.")]
    public static partial void Paced(ILogger logger, TimeSpan delay);

    [LoggerMessage(5114, LogLevel.Error,
        "Messages of channels are answered without being kept, so that one may be answered twice or, after a crash, not at all: the bot's "
        + "store cannot be used ({Exception}, {Code}).")]
    public static partial void OwedNotKept(ILogger logger, string exception, int code);

    [LoggerMessage(5115, LogLevel.Information,
        "{Count} messages of channels that another process left without a reply get their turn now.")]
    public static partial void TurnsTakenOver(ILogger logger, int count);

    [LoggerMessage(5120, LogLevel.Information, "What other replicas do is told by the database at once.")]
    public static partial void ReplicasHeard(ILogger logger);

    [LoggerMessage(5121, LogLevel.Warning,
        "What other replicas do is looked for several times a second, since the database does not tell of it at once: {Reason}.")]
    public static partial void ReplicasNotHeard(ILogger logger, string reason);

    [LoggerMessage(5200, LogLevel.Warning, "Direct Line refused a request with {Status}: {Reason}")]
    public static partial void DirectLineRefused(ILogger logger, int status, string reason);

    [LoggerMessage(5201, LogLevel.Information,
        "{Count} messages of Direct Line that a host before this one left without a reply get their turn now.")]
    public static partial void TurnsResumed(ILogger logger, int count);

    [LoggerMessage(5206, LogLevel.Error,
        "A message of Direct Line went to the bot several times and never came to an end, as where it ends the process; it is answered "
        + "with an apology.")]
    public static partial void TurnSpent(ILogger logger);

    [LoggerMessage(5202, LogLevel.Error, "{Problem}")]
    public static partial void StoreFailed(ILogger logger, string problem);

    [LoggerMessage(5203, LogLevel.Information,
        "Closed a socket whose reader was {Activities} activities behind; it can come back by its watermark.")]
    public static partial void SocketTooSlow(ILogger logger, int activities);

    [LoggerMessage(5205, LogLevel.Error, "What follows a written change of Direct Line's store failed with {Exception}:\n{StackTrace}")]
    public static partial void CommitNotTold(ILogger logger, string? exception, string? stackTrace);

    [LoggerMessage(5204, LogLevel.Information, "Dropped {Count} conversations that nobody has used for DirectLine:KeepFor.")]
    public static partial void ConversationsPruned(ILogger logger, int count);
}
