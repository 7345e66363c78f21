using ChatBot.Host.Chat.Texts;

namespace ChatBot.Host.Chat.Replies;

/// <summary>Sentences as plain text.</summary>
internal static class PlainSentences
{
    public static string Write(IReadOnlyList<MarkedSentence> sentences) =>
        string.Concat(sentences.Select((sentence, place) => (place == 0 ? "" : sentence.Gap) + InertText.Of(sentence.Text)
            + sentence.Marks));
}
