using System.Globalization;
using ChatBot.Answers;
using ChatBot.BotFramework.Activities;
using ChatBot.Host.Chat.Texts;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.Host.Chat.Replies;

/// <summary>
/// The sources of a reply as an Adaptive Card 1.5: each with its title, a button that shows the quotation and, where its article can be
/// reached, one that opens it. An article's words stand in text runs, which know no markdown.
/// </summary>
internal static class SourcesCard
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    private const int LongestTitle = 200;

    public static Attachment Of(IReadOnlyList<Citation> citations, ArticleLinks links)
    {
        var body = new JArray(Line("Sources", "Bolder"));
        foreach (var citation in citations)
            body.Add(Source(citation, links.Of(citation, citations)));
        var card = Card(body);
        card["fallbackText"] = string.Join('\n', citations.Select(Heading));
        return new Attachment { ContentType = ContentType, Content = card };
    }

    private static JObject Source(Citation citation, string? url)
    {
        var number = citation.Number.ToString(CultureInfo.InvariantCulture);
        var actions = new JArray(new JObject
        {
            ["type"] = "Action.ShowCard",
            ["title"] = $"Quotation {number}",
            ["card"] = Card([Line(InertText.Of(citation.Quote), "Default")]),
        });
        if (url is not null)
            actions.Add(new JObject { ["type"] = "Action.OpenUrl", ["title"] = $"Open article {number}", ["url"] = url });
        return new JObject
        {
            ["type"] = "Container",
            ["items"] = new JArray(Line(Heading(citation), "Default"), new JObject { ["type"] = "ActionSet", ["actions"] = actions }),
        };
    }

    private static string Heading(Citation citation)
    {
        var title = InertText.Of(GraphemeCut.Shorten(citation.Title, LongestTitle));
        var details = InertText.Of(GraphemeCut.Shorten(SourceDetails.Of(citation), LongestTitle));
        return details.Length == 0 ? $"[{citation.Number}] {title}" : $"[{citation.Number}] {title} ({details})";
    }

    private static JObject Card(JArray body) => new()
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = body,
    };

    private static JObject Line(string text, string weight) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JArray(new JObject { ["type"] = "TextRun", ["text"] = text, ["weight"] = weight }),
    };
}
