using System.Globalization;
using ChatBot.Answers;
using ChatBot.Host.Citing;
using ChatBot.Host.Json;
using ChatBot.Host.Terminals;
using ChatBot.Language.Dates;
using Newtonsoft.Json.Linq;

namespace ChatBot.Host.Chat.Replies;

/// <summary>
/// An answer in parts as <c>channelData.answer</c>: what is the article's and what is ours apart from each other, and everything that a
/// card of a source shows, so that a client need read no markdown. All of it is text, never markup; offsets count UTF-16 code units.
/// </summary>
internal static class AnswerData
{
    /// <summary>Name of the member of <c>channelData</c>.</summary>
    public const string Member = "answer";

    /// <param name="id">Names the answer to whoever rates it.</param>
    public static JObject Of(Answer answer, Guid id, ArticleLinks links)
    {
        var data = new JObject
        {
            ["id"] = id.ToString(),
            ["question"] = Clean(answer.Question),
            ["answered"] = answer.Answered,
            ["sentences"] = new JArray([.. answer.Shown.Select(Sentence)]),
            ["citations"] = new JArray([.. answer.Citations.Select(citation => Source(citation, answer.Citations, links))]),
        };
        if (answer.Filters?.Write() is { Length: > 0 } narrowed)
            data["narrowed"] = Clean(narrowed);
        if (answer.Notice is { } notice)
            data["notice"] = Clean(notice);
        return data;
    }

    private static JToken Sentence(AnswerSentence sentence)
    {
        var data = new JObject
        {
            ["text"] = Clean(sentence.Text),
            ["citations"] = new JArray(sentence.Citations),
            ["parts"] = new JArray([.. PartJson.Of(sentence).Select(Part)]),
        };
        if (sentence.Phrase is { } phrase)
            data["phrase"] = new JObject { ["start"] = phrase.Start, ["end"] = phrase.End };
        return data;
    }

    private static JToken Part(PartJson part) => new JObject { ["kind"] = part.Kind, ["start"] = part.Start, ["end"] = part.End };

    private static JObject Source(Citation citation, IReadOnlyList<Citation> all, ArticleLinks links)
    {
        var data = new JObject
        {
            ["number"] = citation.Number,
            ["article"] = citation.ArticleId,
            ["title"] = Clean(citation.Title).Trim() is { Length: > 0 } title ? title : Clean(citation.ArticleId),
            ["quote"] = Clean(citation.Quote),
            ["start"] = citation.Range.Start,
            ["end"] = citation.Range.End,
            ["version"] = ArticleAddress.VersionOf(citation.Version),
            ["words"] = WordPrint.Of(citation.Quote).ToString(),
        };
        if (!string.IsNullOrWhiteSpace(citation.Source))
            data["source"] = Clean(citation.Source).Trim();
        if (citation.PublishedAt is { } published)
        {
            data["published"] = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            data["date"] = WrittenDay.Write(published);
        }
        if (links.PageOf(citation, all) is { } page)
            data["page"] = page;
        if (ArticleLinks.OriginalOf(citation) is { } original)
            data["original"] = original;
        return data;
    }

    // Character for character, so that offsets stay what they are.
    private static string Clean(string text) => SafeText.OnOneLine(text);
}
