using ChatBot.Host.Terminals;
using Microsoft.Bot.Schema;

namespace ChatBot.Host.Chat.Replies;

/// <summary>Suggested questions as buttons that ask them.</summary>
internal static class Suggested
{
    /// <summary>Null where there is none: a list without buttons is not sent.</summary>
    public static SuggestedActions? Actions(IReadOnlyList<string> questions) => questions.Count == 0 ? null : new SuggestedActions
    {
        Actions = [.. questions.Select(SafeText.OnOneLine).Select(question => new CardAction
        {
            Type = ActionTypes.ImBack,
            Title = question,
            Value = question,
        })],
    };
}
