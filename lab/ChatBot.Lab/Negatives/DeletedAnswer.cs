using ChatBot.Lab.Questions;
using ChatBot.Language.Sentences;

namespace ChatBot.Lab.Negatives;

/// <summary>Makes a question unanswerable by taking the sentence out that answers it.</summary>
internal static class DeletedAnswer
{
    /// <summary>Null where nothing would be left, or where what is left says the answer too.</summary>
    public static ReadingQuestion? Of(ReadingQuestion question)
    {
        if (question.Answer is not { } answer) return null;
        var sentences = SentenceSplitter.Split(question.Passage);
        var kept = sentences.Where(sentence => !sentence.Overlaps(answer)).ToArray();
        if (kept.Length == 0 || kept.Length == sentences.Count) return null;
        var rest = string.Join(' ', kept.Select(sentence => sentence.Of(question.Passage)));
        return Says(rest, answer.Of(question.Passage)) ? null : question with { Passage = rest, Answer = null };
    }

    /// <summary>Whether a text has the answer word by word, or two thirds of its words.</summary>
    public static bool Says(string text, string answer)
    {
        var (there, wanted) = (ContentWords.Of(text), ContentWords.Of(answer));
        return text.Contains(answer, StringComparison.OrdinalIgnoreCase)
            || wanted.Count > 0 && wanted.Count(there.Contains) >= wanted.Count * 2 / 3.0;
    }
}
