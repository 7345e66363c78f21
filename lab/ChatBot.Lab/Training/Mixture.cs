using ChatBot.Lab.Negatives;
using ChatBot.Lab.Questions;

namespace ChatBot.Lab.Training;

/// <summary>
/// What is learnt from, drawn at random: questions written to be unanswerable, questions asked as people ask, of short news and of passages
/// of long ones, questions of Wikipedia and of news, and unanswerable ones made of both.
/// </summary>
internal sealed class Mixture
{
    private const int LongestNews = 5, ShortestNews = 2;
    private readonly (double Share, Func<Random, ReadingQuestion?> Draw)[] kinds;
    private readonly int seed;

    /// <param name="tempting">Chooses among the passages that do not answer.</param>
    public Mixture(TeachingData data, TemptingPassage tempting, int seed)
    {
        this.seed = seed;
        var answered = data.Squad.Where(question => question.Answer is not null).ToArray();
        var invented = data.Invented.Where(question => question.Answer is not null).ToArray();
        var likeInvented = new SimilarPassages(data.Invented);
        var likeLong = new SimilarPassages(data.Long.DistinctBy(question => question.Article.Id).SelectMany(question => question.Whole()));
        var (likeWiki, likeSquad) = (new SimilarPassages(data.Wikipedia), new SimilarPassages(data.Squad));
        var likeNews = new SimilarPassages(data.News.Where((_, n) => n % 10 == 0).Select((news, n) => Widened(news, new Random(seed + n))));
        kinds =
        [
            (0.03, random => Titled.Of(Pick(data.Squad, random), random)),
            (0.01, random => Titled.Of(Negative(Pick(answered, random), likeSquad, random), random)),
            (0.02, random => Titled.Of(Shorter.Of(Pick(data.Wikipedia, random), random), random)),
            (0.02, random => Titled.Of(Negative(Shorter.Of(Pick(data.Wikipedia, random), random), likeWiki, random), random)),
            (0.04, random => Titled.Of(Pick(data.Natural, random), random)),
            (0.06, random => Titled.Of(Pick(data.Invented, random), random)),
            (0.02, random => Titled.Of(likeInvented.Of(Pick(invented, random), random), random)),
            (0.02, random => Titled.Of(likeLong.OfForeign(Pick(data.Foreign, random), random), random)),
            (0.03, random => Titled.Of(likeLong.Of(Pick(data.Wikipedia, random), random), random)),
            (0.11, random => Titled.Of(Pick(data.Long, random).Answered(random), random)),
            (0.07, random => Titled.Of(tempting.Beside(Pick(data.Long, random), random), random)),
            (0.09, random => Titled.Of(Pick(data.Open, random).Asked(random), random)),
            // Which of five stories a passage belongs to its title may tell, so it always stands before it here.
            (0.17, random => Titled.Of(Pick(data.Clusters, random).Answered(random))),
            (0.09, random => Titled.Of(tempting.Beside(Pick(data.Clusters, random), random))),
            (0.11, random => Titled.Of(tempting.Elsewhere(Pick(data.Clusters, random), random))),
            (0.04, random => Titled.Of(Pick(data.Beside, random).Answered(random))),
            (0.03, random => Titled.Of(tempting.Beside(Pick(data.Beside, random), random))),
            (0.02, random => Widened(Pick(data.News, random), random)),
            (0.02, random => Negative(Widened(Pick(data.News, random), random), likeNews, random)),
        ];
    }

    /// <summary>The nth question.</summary>
    public ReadingQuestion Draw(int n) => NthDraw.Of(seed, n, random =>
    {
        var at = random.NextDouble();
        return kinds.FirstOrDefault(kind => (at -= kind.Share) < 0).Draw?.Invoke(random);
    });

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
