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
    /// <param name="sentences">Each with the title of its article, or null; what stands behind another one of the same title is not
    /// titled again.</param>
    public static SentenceList Of(IReadOnlyList<(string? Title, string Sentence)> sentences)
    {
        var text = new StringBuilder();
        var places = new List<TextRange>(sentences.Count);
        string? before = null;
        foreach (var (title, sentence) in sentences)
        {
            if (text.Length == 0 || title != before)
                text.Append(TitledPassage.Head(title));
            before = title;
            places.Add(new(text.Length, sentence.Length));
            text.Append(sentence).Append(' ');
        }
        return new(text.ToString(), places);
    }
}
