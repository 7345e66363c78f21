using ChatBot.Answers.Composing;
using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Evidence;

/// <summary>Picks the sentences that answer, or finds that none does.</summary>
public sealed class SentenceSelector(EvidenceOptions options)
{
    private readonly SentenceScorer scorer = new(options);

    /// <summary>Passages of this many hits are read for sentences.</summary>
    public int PassagesRead => options.PassagesRead;

    /// <summary>An answer to all that is asked has so many sentences at most.</summary>
    public int MostInAll => options.MostInAll;

    /// <param name="part">What is asked and what was found.</param>
    /// <param name="articles">The sentences of the hits' articles by article id.</param>
    public Selection Select(CompositionPart part, IReadOnlyDictionary<string, IReadOnlyList<CandidateSentence>> articles)
    {
        var question = part.Asked;
        var scored = Candidates(part.Hits, articles)
            .Select(candidate => scorer.Score(question, candidate.Sentence, candidate.Rank))
            .OrderByDescending(sentence => sentence.Score)
            .ToList();
        var answering = question.Units.All(unit => unit.Kind != UnitKind.Name || unit.IsKnown)
            ? scored.Where(sentence => Answers(question, sentence)).ToList()
            : [];
        return answering.Count > 0
            ? new(Pick(question, answering), null)
            : new([], scored.FirstOrDefault(sentence => sentence.Coverage > 0 && sentence.Score > options.NearestNeeded)?.Sentence);
    }

    private IEnumerable<(CandidateSentence Sentence, double Rank)> Candidates(
        IReadOnlyList<Hit> hits, IReadOnlyDictionary<string, IReadOnlyList<CandidateSentence>> articles)
    {
        var seen = new HashSet<(string, int)>();
        for (var i = 0; i < Math.Min(hits.Count, options.PassagesRead); i++)
        {
            if (!articles.TryGetValue(hits[i].ArticleId, out var sentences))
                continue;
            foreach (var sentence in sentences)
            {
                if (sentence.Range.Overlaps(hits[i].Passage.Range) && seen.Add((hits[i].ArticleId, sentence.Index)))
                    yield return (sentence, 1 - ((double)i / options.PassagesRead));
            }
        }
    }

    private bool Answers(AskedQuestion question, ScoredSentence sentence) =>
        sentence.NamesMet
        && sentence.Coverage >= options.CoverageNeeded
        && (sentence.ShowsExpected || question.Expected is not (ExpectedAnswer.Time or ExpectedAnswer.Count or ExpectedAnswer.Duration));

    private List<SelectedSentence> Pick(AskedQuestion question, List<ScoredSentence> answering)
    {
        var least = answering[0].Score * options.AlsoShare;
        var most = question.Expected == ExpectedAnswer.Statement ? options.MostSentences : Math.Min(2, options.MostSentences);
        var picked = new List<SelectedSentence>();
        foreach (var (sentence, score, _, _, _) in answering)
        {
            if (score < least)
                break;
            var same = picked.FindIndex(other => Similarity(other.Best, sentence) >= options.SameSentence);
            if (same >= 0)
                picked[same] = picked[same] with { Alike = AddSource(picked[same], sentence) };
            else if (picked.Count < most)
                picked.Add(new(sentence, []));
        }

        return picked;
    }

    // A second source for the same sentence is worth a citation; the same article saying it twice is not.
    private static IReadOnlyList<CandidateSentence> AddSource(SelectedSentence selected, CandidateSentence sentence) =>
        selected.Alike.Append(selected.Best).Any(other => other.Article.Id == sentence.Article.Id)
            ? selected.Alike
            : [.. selected.Alike, sentence];

    private static double Similarity(CandidateSentence a, CandidateSentence b)
    {
        var shared = a.Terms.Count(b.Terms.Contains);
        return shared == 0 ? 0 : (double)shared / (a.Terms.Count + b.Terms.Count - shared);
    }
}
