using Microsoft.Bot.Schema;

namespace ChatBot.Host.Chat.Limits;

/// <summary>How fast one person may ask, on any channel. A conversation of two is counted as well, since a client of Direct Line may name
/// itself anew with each message.</summary>
internal interface IQuestionLimits
{
    /// <summary>Counts a message. Null where it may be answered, else how long its sender has to wait; what is refused costs
    /// nothing.</summary>
    ValueTask<TimeSpan?> CountAsync(Activity activity, CancellationToken cancellationToken);
}
