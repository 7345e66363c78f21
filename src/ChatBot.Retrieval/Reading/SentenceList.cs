using System.Text;
using ChatBot.Language;

namespace ChatBot.Retrieval.Reading;

/// <summary>Sentences of several passages as one text, so that they are weighed against one another: those of an article behind its
/// title.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Places">Where each of the sentences stands in it, in the order in which they were given.</param>
public sealed record SentenceList(string Text, IReadOnlyList<TextRange> Places)
{
    /// <summary>Lists sentences in the order given.</summary>
    /// <param name="sentences">Each with the title of its article, or null, and with the sentence before it where it is not understood
    /// without that, else null. What stands behind another one of the same title is not titled again; and what was just listed is not said
    /// again.</param>
    public static SentenceList Of(IReadOnlyList<(string? Title, string? Before, string Sentence)> sentences)
    {
        var text = new StringBuilder();
        var places = new List<TextRange>(sentences.Count);
        (string? Title, string? Sentence) last = default;
        foreach (var (title, before, sentence) in sentences)
        {
            if (text.Length == 0 || title != last.Title)
                text.Append(TitledPassage.Head(title));
            if (before is not null && (title, before) != last)
                text.Append(before).Append(' ');
            last = (title, sentence);
            places.Add(new(text.Length, sentence.Length));
            text.Append(sentence).Append(' ');
        }
        return new(text.ToString(), places);
    }
}
