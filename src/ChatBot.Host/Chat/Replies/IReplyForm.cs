using Microsoft.Bot.Schema;

namespace ChatBot.Host.Chat.Replies;

/// <summary>How a kind of channel shows what the bot says. Whatever stands in an article, all of it comes out as text.</summary>
internal interface IReplyForm
{
    /// <summary>What the bot says of itself: a greeting, help.</summary>
    /// <param name="text">Written by us: no markup, no article's words; an empty line parts paragraphs.</param>
    /// <param name="suggestions">Questions to ask next; may be empty.</param>
    Activity OwnWords(string text, IReadOnlyList<string> suggestions);

    /// <summary>The reply in as many parts as the channel's limits make of it, at least one; each becomes a message.</summary>
    IReadOnlyList<Reply> Parts(Reply reply);

    /// <summary>The text of a part that has come as far as these sentences; the text of the finished message begins with it.</summary>
    string Draft(IReadOnlyList<MarkedSentence> sentences);

    Activity Message(Reply part);
}
