using System.Globalization;
using ChatBot.BotFramework.Activities;
using Microsoft.Bot.Schema;

namespace ChatBot.Host.Chat.Replies;

/// <summary>Parts a reply where Teams would refuse it as one message: too large, or with too many sources.</summary>
internal static class TeamsParts
{
    /// <summary>Bytes that are left for what is added to a message later: addresses and suggested questions.</summary>
    private const int Reserve = 8 * 1024;

    /// <summary>Sources of one message: Teams takes 20, its test client 10.</summary>
    public const int MostCitations = 10;

    /// <param name="message">What a part becomes.</param>
    public static IReadOnlyList<Reply> Of(Reply reply, Func<Reply, Activity> message)
    {
        var parts = new List<Reply>();
        var sentences = new List<MarkedSentence>();
        foreach (var sentence in reply.Sentences.SelectMany(sentence => Cut(reply, sentence, message)))
        {
            if (sentences.Count > 0 && !Fits(message(Part(reply, [.. sentences, sentence])), sentences.Count + 1))
            {
                parts.Add(Part(reply, sentences));
                sentences = [];
            }

            sentences.Add(sentence);
        }

        parts.Add(Part(reply, sentences));
        return parts;
    }

    private static bool Fits(Activity message, int sentences) =>
        sentences <= MostCitations && MessageSize.FitsTeams(message, Reserve);

    /// <summary>The part with the first source of each sentence, and with further ones as far as there is room for them.</summary>
    private static Reply Part(Reply reply, IReadOnlyList<MarkedSentence> sentences)
    {
        var kept = sentences.SelectMany(sentence => sentence.Markers.Take(1))
            .Concat(sentences.SelectMany(sentence => sentence.Markers))
            .Distinct()
            .Take(MostCitations)
            .ToHashSet();
        return reply.With([.. sentences.Select(sentence => sentence with { Markers = [.. sentence.Markers.Where(kept.Contains)] })]);
    }

    /// <summary>A sentence that is too large by itself in pieces, each with its markers.</summary>
    private static IEnumerable<MarkedSentence> Cut(Reply reply, MarkedSentence sentence, Func<Reply, Activity> message)
    {
        if (Fits(message(Part(reply, [sentence])), 1) || sentence.Text.Length < 2)
            return [sentence];
        var middle = Middle(sentence.Text);
        return Cut(reply, sentence.Piece(0, middle), message)
            .Concat(Cut(reply, sentence.Piece(middle, sentence.Text.Length), message));
    }

    /// <summary>Where to cut: at the last white space of the first half, else between two characters as a reader sees them.</summary>
    private static int Middle(string text)
    {
        var half = text.Length / 2;
        for (var at = half; at > half / 2; at--)
            if (char.IsWhiteSpace(text[at]))
                return at;
        var length = 0;
        while (length < half)
            length += StringInfo.GetNextTextElementLength(text, length);
        // One character of endless accents fills the whole: cut it between code points.
        return length < text.Length ? length : char.IsLowSurrogate(text[half]) ? half - 1 : half;
    }
}
