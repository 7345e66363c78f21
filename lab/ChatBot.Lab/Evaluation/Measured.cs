using ChatBot.Lab.Negatives;
using ChatBot.Lab.Questions;
using ChatBot.Language.Sentences;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Lab.Evaluation;

/// <summary>A question, what the reader made of it, and how well its words are met in the passage.</summary>
/// <param name="Alignment">How well the words of the question are met by the encoder's token vectors, 0 to 1 or so.</param>
internal sealed record Measured(ReadingQuestion Question, PassageReading Reading, double Alignment)
{
    /// <summary>Reader's estimate of whether the answer is there: the logit, and a little of the span's margin.</summary>
    public double Score => Reading.Answerable + 0.25 * Reading.Best.Margin;

    /// <summary>Share of the question's content words that the passage has.</summary>
    public double Words
    {
        get
        {
            var (asked, there) = (ContentWords.Of(Question.Question), ContentWords.Of(Question.Passage));
            return asked.Count == 0 ? 1 : asked.Count(there.Contains) / (double)asked.Count;
        }
    }

    /// <summary>Whether the best span begins in a sentence of the answer.</summary>
    public bool IsRightSentence => SentenceSplitter.Split(Question.Passage)
        .Any(sentence => Reading.Best.Span.Start >= sentence.Start && Reading.Best.Span.Start < sentence.End
            && sentence.Overlaps(Question.Answer!.Value));

    /// <summary>Overlap of the words of the span with those of the answer, as SQuAD counts it.</summary>
    public double F1
    {
        get
        {
            var (said, wanted) = (Bare(Reading.Best.Span.Of(Question.Passage)), Bare(Question.Answer!.Value.Of(Question.Passage)));
            var same = said.GroupBy(word => word, StringComparer.Ordinal)
                .Sum(group => Math.Min(group.Count(), wanted.Count(word => word == group.Key)));
            return same == 0 ? 0 : 2.0 * same / (said.Length + wanted.Length);
        }
    }

    private static string[] Bare(string text)
    {
        var lower = text.ToLowerInvariant();
        return [.. DetailSpans.Words(lower).Select(word => word.Of(lower)).Where(word => word is not ("a" or "an" or "the"))];
    }
}
