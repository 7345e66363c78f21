using ChatBot.Host.Chat.Texts;

namespace ChatBot.Host.Chat.Replies;

/// <summary>Sentences as markdown: an article's words escaped, our own markers not, and the phrase that answers in bold.</summary>
internal static class MarkdownSentences
{
    public static string Write(IReadOnlyList<MarkedSentence> sentences) =>
        string.Concat(sentences.Select((sentence, place) => (place == 0 ? "" : sentence.Gap)
            + MarkdownText.Of(sentence.Text, sentence.Phrase) + sentence.Marks));
}
