using ChatBot.Lab.Questions;
using ChatBot.Language;
using ChatBot.Language.Sentences;

namespace ChatBot.Lab.Training;

/// <summary>Cuts a passage to some of its sentences, as the program will cut articles: up to a hundred words, the answer anywhere among
/// them.</summary>
internal static class Shorter
{
    private const int Longest = 480, Shortest = 200;

    public static ReadingQuestion Of(ReadingQuestion question, Random random)
    {
        if (question.Answer is not { } answer || question.Passage.Length <= Longest) return question;
        var sentences = SentenceSplitter.Split(question.Passage);
        var first = 0;
        while (first < sentences.Count - 1 && !sentences[first].Overlaps(answer)) first++;
        var last = first;
        while (last < sentences.Count - 1 && sentences[last].End < answer.End) last++;
        var wanted = random.Next(Shortest, Longest);
        while (first > 0 || last < sentences.Count - 1)
        {
            var isBefore = first > 0 && (last == sentences.Count - 1 || random.Next(2) == 0);
            var (from, to) = isBefore ? (first - 1, last) : (first, last + 1);
            if (sentences[to].End - sentences[from].Start > wanted) break;
            (first, last) = (from, to);
        }
        var range = TextRange.Between(Math.Min(answer.Start, sentences[first].Start), Math.Max(answer.End, sentences[last].End));
        return question with { Passage = range.Of(question.Passage), Answer = new TextRange(answer.Start - range.Start, answer.Length) };
    }
}
