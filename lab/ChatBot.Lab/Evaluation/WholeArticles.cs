using System.Globalization;
using ChatBot.Lab.Questions;
using ChatBot.Language;
using ChatBot.Language.Sentences;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Lab.Evaluation;

/// <summary>Asks whole articles, passage by passage as the program does: whether the sentence that answers best of all passages is one that
/// answers.</summary>
internal static class WholeArticles
{
    private const int Most = 400;

    private static readonly (string Name, Func<Candidate, double> Score)[] Signals =
    [
        ("margin", one => one.Margin), ("logit", one => one.Answerable), ("reader", one => one.Answerable + 0.25 * one.Margin),
    ];

    public static void Write(IReadOnlyList<LongNewsQuestion> questions, Func<IReadOnlyList<ReadingQuestion>, PassageReading[]> read)
    {
        var answered = questions.Where(question => question.Answer is not null).ToArray();
        new Random(5).Shuffle(answered);
        var asked = answered.Take(Most).ToArray();
        var passages = asked.Select(question => question.Whole().ToArray()).ToArray();
        var readings = read([.. passages.SelectMany(whole => whole)]);
        var at = 0;
        var candidates = asked.Select((question, n) =>
            passages[n].SelectMany((_, place) => Candidates(question, question.Passages[place], readings[at++])).ToArray()).ToArray();
        Console.WriteLine($"Long invented news, articles left out, of whole articles ({asked.Length}):");
        foreach (var (name, score) in Signals)
        {
            var right = candidates.Count(all => all.MaxBy(score) is { Answers: true }) / (double)asked.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-10} right sentence {right:F3}"));
        }
    }

    private static IEnumerable<Candidate> Candidates(LongNewsQuestion question, TextRange passage, PassageReading reading) =>
        from sentence in SentenceSplitter.Split(passage.Of(question.Text))
        let best = reading.BestIn(sentence)
        where best.Span.Length > 0
        let whole = new TextRange(passage.Start + sentence.Start, sentence.Length)
        select new Candidate(best.Margin, reading.Answerable,
            question.Also.Append(question.Answer!.Value).Any(answer => whole.Overlaps(answer)));

    private sealed record Candidate(double Margin, double Answerable, bool Answers);
}
