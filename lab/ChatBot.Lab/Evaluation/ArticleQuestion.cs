using ChatBot.Lab.Questions;
using ChatBot.Language;
using ChatBot.Language.Sentences;

namespace ChatBot.Lab.Evaluation;

/// <summary>A question about an article, and the sentences that answer it.</summary>
internal sealed record ArticleQuestion(string Id, string Question, string Text, IReadOnlyList<string> Evidence)
{
    private const int Wanted = 600;

    /// <summary>A passage with an answering sentence, and the same without any of them.</summary>
    public IEnumerable<ReadingQuestion> WithAndWithout()
    {
        foreach (var (with, at, sentences) in Passages())
        {
            var rest = sentences.Where(sentence => !IsEvidence(sentence)).ToArray();
            if (rest.Length == 0) continue;
            yield return with;
            // As long as the other one: sentences around fill the gap.
            yield return Join(Around(rest, sentences.Take(at).Count(sentence => !IsEvidence(sentence)) - 1), null);
        }
    }

    /// <summary>A passage with an answering sentence, and one of the rest of the article.</summary>
    public IEnumerable<ReadingQuestion> WithAndElsewhere()
    {
        foreach (var (with, at, sentences) in Passages())
        {
            var rest = sentences.Where((sentence, n) => Math.Abs(n - at) > 4 && !IsEvidence(sentence)).ToArray();
            if (rest.Length < 3) continue;
            yield return with;
            yield return Join(Around(rest, new Random(at).Next(rest.Length)), null);
        }
    }

    private IEnumerable<(ReadingQuestion With, int At, IReadOnlyList<TextRange> Sentences)> Passages()
    {
        var sentences = SentenceSplitter.Split(Text);
        for (var n = 0; n < sentences.Count; n++)
        {
            if (!IsEvidence(sentences[n])) continue;
            // A paragraph that answers as a whole is one answer.
            var last = n;
            while (last + 1 < sentences.Count && IsEvidence(sentences[last + 1])) last++;
            yield return (Join(Around(sentences, n, last), TextRange.Between(sentences[n].Start, sentences[last].End)), n, sentences);
            n = last;
        }
    }

    private bool IsEvidence(TextRange sentence)
    {
        var text = sentence.Of(Text);
        return Evidence.Any(evidence =>
            text.Contains(evidence, StringComparison.Ordinal) || text.Length > 20 && evidence.Contains(text, StringComparison.Ordinal));
    }

    private static IReadOnlyList<TextRange> Around(IReadOnlyList<TextRange> sentences, int at) => Around(sentences, at, at);

    private static IReadOnlyList<TextRange> Around(IReadOnlyList<TextRange> sentences, int first, int last)
    {
        (first, last) = (Math.Clamp(first, 0, sentences.Count - 1), Math.Clamp(last, 0, sentences.Count - 1));
        var (at, length) = (first, sentences[last].End - sentences[first].Start);
        for (var isBefore = at % 2 == 0; length < Wanted && (first > 0 || last < sentences.Count - 1); isBefore = !isBefore)
        {
            if (isBefore && first > 0) length += sentences[--first].Length;
            else if (last < sentences.Count - 1) length += sentences[++last].Length;
            else length += sentences[--first].Length;
        }
        return [.. sentences.Skip(first).Take(last - first + 1)];
    }

    private ReadingQuestion Join(IReadOnlyList<TextRange> sentences, TextRange? answer)
    {
        var start = sentences.TakeWhile(sentence => sentence.Start != answer?.Start).Sum(sentence => sentence.Length + 1);
        var length = sentences.Where(sentence => answer?.Contains(sentence) is true).Sum(sentence => sentence.Length + 1) - 1;
        return new ReadingQuestion(Id, Id, Question, string.Join(' ', sentences.Select(sentence => sentence.Of(Text))),
            answer is null ? null : new TextRange(start, length));
    }
}
