using System.Globalization;
using ChatBot.Answers.Filters;
using ChatBot.BotFramework.Activities;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.Host.Chat;

/// <summary>
/// The filters of a question and its answer as activities carry them: <c>channelData.filters</c> with <c>source</c>, <c>since</c>,
/// <c>until</c> and <c>article</c>, each optional. What a message brings is all that is to be in force; a message without the member leaves
/// in force what was.
/// </summary>
internal static class FilterData
{
    private const string Member = "filters";

    /// <summary>What a message wants to be narrowed to; null where it says nothing of it. Hostile still.</summary>
    public static FilterWish? Of(IActivity activity)
    {
        if (activity.ChannelData is not JObject data || data[Member] is not { Type: not JTokenType.Null } filters)
            return null;
        var wish = new FilterWish { IsWhole = true };
        if (filters is not JObject parts)
            return wish with { IsUnreadable = true };
        // A value that is no text may mean anything.
        return parts.Properties().All(part => part.Value.Type is JTokenType.String or JTokenType.Null)
            ? wish with
            {
                Source = (string?)parts["source"],
                Since = (string?)parts["since"],
                Until = (string?)parts["until"],
                Article = (string?)parts["article"],
            }
            : wish with { IsUnreadable = true };
    }

    /// <summary>Tells a client of Direct Line what an answer was narrowed to.</summary>
    public static void Add(Activity message, string channel, QuestionFilter? filter)
    {
        if (filter is null || ChannelIds.Base(channel) is not (ChannelIds.DirectLine or ChannelIds.WebChat))
            return;
        var data = message.ChannelData as JObject ?? [];
        var parts = new JObject();
        Add(parts, "source", filter.Source);
        Add(parts, "since", Write(filter.Since));
        Add(parts, "until", Write(filter.Until));
        Add(parts, "article", filter.Article);
        Add(parts, "title", filter.Title);
        data[Member] = parts;
        message.ChannelData = data;
    }

    private static void Add(JObject parts, string name, string? value)
    {
        if (value is not null)
            parts[name] = value;
    }

    private static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
