using ChatBot.Lab.Questions;

namespace ChatBot.Lab.Negatives;

/// <summary>Makes a question unanswerable by asking it of a passage about the same things: one that shares most of its words.</summary>
internal sealed class SimilarPassages
{
    private const int Near = 3;
    private readonly (string Text, string Topic)[] passages;
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    public SimilarPassages(IEnumerable<ReadingQuestion> questions)
    {
        passages = [.. questions.Select(question => (question.Passage, question.Topic))
            .DistinctBy(passage => passage.Passage, StringComparer.Ordinal)];
        for (var n = 0; n < passages.Length; n++)
            foreach (var word in ContentWords.Of(passages[n].Text))
                if (this.places.TryGetValue(word, out var places)) places.Add(n);
                else this.places.Add(word, [n]);
    }

    /// <summary>One of the passages nearest to the question that do not say the answer; null where there is none.</summary>
    public ReadingQuestion? Of(ReadingQuestion question, Random random)
    {
        if (question.Answer is not { } answer) return null;
        var said = answer.Of(question.Passage);
        return Any(question, passage => passage != question.Passage && !DeletedAnswer.Says(passage, said), random);
    }

    /// <summary>A question about nothing of these passages, asked of one of those nearest to it; null where none shares a word with
    /// it.</summary>
    public ReadingQuestion? OfForeign(string question, Random random) => Any(new("foreign", "", question, "", null), _ => true, random);

    private ReadingQuestion? Any(ReadingQuestion question, Predicate<string> isWanted, Random random)
    {
        var shares = new Dictionary<int, double>();
        foreach (var word in ContentWords.Of(question.Question))
            foreach (var place in this.places.GetValueOrDefault(word) ?? [])
                shares[place] = shares.GetValueOrDefault(place) + Math.Log((passages.Length + 1.0) / this.places[word].Count);
        var near = shares.OrderByDescending(share => share.Value).ThenBy(share => share.Key).Take(12).Select(share => passages[share.Key])
            .Where(passage => isWanted(passage.Text)).Take(Near).ToArray();
        if (near.Length == 0) return null;
        var (passage, topic) = near[random.Next(near.Length)];
        return question with { Passage = passage, Topic = topic, Answer = null };
    }
}
