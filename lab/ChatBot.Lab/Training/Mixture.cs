using ChatBot.Lab.Negatives;
using ChatBot.Lab.Questions;

namespace ChatBot.Lab.Training;

/// <summary>
/// What is learnt from, drawn at random: questions written to be unanswerable, questions asked as people ask, of short news and of passages
/// of long ones, questions of Wikipedia and of news, and unanswerable ones made of both. The nth draw is always the same, so that teaching
/// can stop and go on.
/// </summary>
internal sealed class Mixture
{
    private const int LongestNews = 5, ShortestNews = 2;
    private readonly (double Share, Func<Random, Drawn?> Draw)[] kinds;
    private readonly int seed;

    /// <param name="tempting">Chooses among the passages that do not answer.</param>
    /// <param name="hard">Chooses among questions.</param>
    public Mixture(TeachingData data, TemptingPassage tempting, HardQuestion hard, int seed)
    {
        this.seed = seed;
        Func<Random, Drawn?> One(Func<Random, ReadingQuestion?> draw) =>
            random => Titled.Of(draw(random), random) is { } question ? new Drawn(question) : null;
        Func<Random, Drawn?> Hard(Func<Random, ReadingQuestion?> draw) => One(random => hard.Of(draw, random));
        // Which of five stories a passage belongs to its title may tell, so it always stands before it here.
        Func<Random, Drawn?> Pair(IReadOnlyList<LongNewsQuestion> all, Func<LongNewsQuestion, Random, ReadingQuestion?> other) =>
            random => hard.Of(random => Pick(all, random), random) is { } question && other(question, random) is { } rival
                ? Drawn.Of(Titled.Of(question.Answered(random)), Titled.Of(rival)!) : null;
        var answered = data.Squad.Where(question => question.Answer is not null).ToArray();
        var invented = data.Invented.Where(question => question.Answer is not null).ToArray();
        var likeInvented = new SimilarPassages(data.Invented);
        var likeLong = new SimilarPassages(data.Long.DistinctBy(question => question.Article.Id).SelectMany(question => question.Whole()));
        var (likeWiki, likeSquad) = (new SimilarPassages(data.Wikipedia), new SimilarPassages(data.Squad));
        var likeNews = new SimilarPassages(data.News.Where((_, n) => n % 10 == 0).Select((news, n) => Widened(news, new Random(seed + n))));
        kinds =
        [
            (0.03, One(random => Pick(data.Squad, random))),
            (0.01, One(random => Negative(Pick(answered, random), likeSquad, random))),
            (0.02, One(random => Shorter.Of(Pick(data.Wikipedia, random), random))),
            (0.02, One(random => Negative(Shorter.Of(Pick(data.Wikipedia, random), random), likeWiki, random))),
            (0.05, Hard(random => Pick(data.Natural, random))),
            (0.07, Hard(random => Pick(data.Invented, random))),
            (0.02, One(random => likeInvented.Of(Pick(invented, random), random))),
            (0.03, One(random => likeLong.OfForeign(Pick(data.Foreign, random), random))),
            (0.03, One(random => likeLong.Of(Pick(data.Wikipedia, random), random))),
            (0.10, Hard(random => Pick(data.Open, random).Asked(random))),
            (0.20, Pair(data.Long, tempting.Beside)),
            (0.12, Pair(data.Clusters, tempting.Beside)),
            (0.16, Pair(data.Clusters, tempting.Elsewhere)),
            (0.10, Pair(data.Beside, tempting.Beside)),
            (0.02, random => new Drawn(Widened(Pick(data.News, random), random))),
            (0.02, random => Negative(Widened(Pick(data.News, random), random), likeNews, random) is { } none ? new Drawn(none) : null),
        ];
    }

    /// <summary>The nth question.</summary>
    public Drawn Draw(int n)
    {
        for (var attempt = 0; ; attempt++)
        {
            var random = new Random(HashCode(n, attempt));
            var at = random.NextDouble();
            var kind = kinds.FirstOrDefault(kind => (at -= kind.Share) < 0);
            if (kind.Draw?.Invoke(random) is { } drawn) return drawn;
        }
    }

    private int HashCode(int n, int attempt) => unchecked((this.seed * 31 + n) * 1_000_003 + attempt * 7919);

    private static T Pick<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];

    private static ReadingQuestion Widened((Document Document, int Sentence, ReadingQuestion Question) news, Random random) =>
        news.Document.Widen(news.Question, news.Sentence, random.Next(ShortestNews, LongestNews + 1), random);

    private static ReadingQuestion? Negative(ReadingQuestion question, SimilarPassages similar, Random random) => random.NextDouble() switch
    {
        < 0.45 => DeletedAnswer.Of(question),
        < 0.70 => SwappedDetail.Of(question, random),
        _ => similar.Of(question, random),
    };
}
