using ChatBot.Lab.Negatives;
using ChatBot.Lab.Questions;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Lab.Training;

/// <summary>
/// Chooses the passage that a reader is most tempted to find an answer in though it holds none: what it already refuses teaches it little.
/// Where its words say the answer all the same, the passage may well hold it and is left out (as Qu et al. do for retrievers, RocketQA,
/// 2021).
/// </summary>
/// <param name="reader">The reader that is taught on.</param>
internal sealed class TemptingPassage(PassageReader reader)
{
    /// <summary>How often it is the most tempting one; else any.</summary>
    private const double Share = 0.7;

    /// <summary>A passage of the question's own article; null where all of them answer.</summary>
    public ReadingQuestion? Beside(LongNewsQuestion question, Random random) => Of(question, question.Beside(), random);

    /// <summary>A passage of its siblings; null where it has none.</summary>
    public ReadingQuestion? Elsewhere(LongNewsQuestion question, Random random) => Of(question, question.Elsewhere(), random);

    private ReadingQuestion? Of(LongNewsQuestion question, IReadOnlyList<ReadingQuestion> passages, Random random)
    {
        if (passages.Count == 0) return null;
        var any = passages[random.Next(passages.Count)];
        if (random.NextDouble() >= Share) return any;
        var titled = passages.Select(passage => Titled.Of(passage)!.Passage).ToArray();
        var said = question.Answer?.Of(question.Article.Text);
        return reader.Read(question.Question, titled)
            .Select((reading, n) => (Passage: passages[n], Vote: reading.Answerable, Words: reading.Best.Span.Of(titled[n])))
            .Where(read => said is null || !DeletedAnswer.Says(read.Words, said))
            .OrderByDescending(read => read.Vote).Select(read => read.Passage).FirstOrDefault();
    }
}
