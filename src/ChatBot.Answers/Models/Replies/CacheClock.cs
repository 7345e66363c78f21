using Microsoft.Extensions.Internal;

namespace ChatBot.Answers.Models.Replies;

/// <summary>The clock that a memory cache takes.</summary>
internal sealed class CacheClock(TimeProvider clock) : ISystemClock
{
    public DateTimeOffset UtcNow => clock.GetUtcNow();
}
