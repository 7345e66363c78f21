namespace ChatBot.Learning.Ranking;

/// <summary>What one question teaches.</summary>
internal sealed class RankingLesson(IReadOnlyList<RankingPassage> passages, double weight)
{
    /// <summary>Adds the gradient of this question's loss at the given weights.</summary>
    public void AddGradient(double[] weights, double[] gradient, double evidence)
    {
        var scores = passages.Select(passage => Score(passage, weights)).ToArray();
        AddArticles(scores, gradient);
        if (evidence > 0 && passages.Any(passage => passage.HasEvidence))
            AddEvidence(scores, gradient, evidence);
    }

    // Each relevant article against all irrelevant ones.
    private void AddArticles(double[] scores, double[] gradient)
    {
        var best = Enumerable.Range(0, scores.Length).GroupBy(i => passages[i].Article)
            .Select(article => article.MaxBy(i => scores[i])).ToList();
        var top = best.Max(i => scores[i]);
        var relevant = best.Where(i => passages[i].IsRelevant).ToList();
        var others = best.Where(i => !passages[i].IsRelevant).Select(i => (Passage: i, Force: Math.Exp(scores[i] - top))).ToList();
        var sum = others.Sum(other => other.Force);
        foreach (var i in relevant)
        {
            var force = Math.Exp(scores[i] - top);
            var share = weight / relevant.Count;
            Add(gradient, i, share * ((force / (sum + force)) - 1));
            foreach (var other in others)
                Add(gradient, other.Passage, share * other.Force / (sum + force));
        }
    }

    private void AddEvidence(double[] scores, double[] gradient, double evidence)
    {
        var top = scores.Max();
        var forces = Array.ConvertAll(scores, score => Math.Exp(score - top));
        var all = forces.Sum();
        var with = forces.Where((_, i) => passages[i].HasEvidence).Sum();
        for (var i = 0; i < forces.Length; i++)
            Add(gradient, i, evidence * weight * ((forces[i] / all) - (passages[i].HasEvidence ? forces[i] / with : 0)));
    }

    private void Add(double[] gradient, int passage, double by)
    {
        for (var feature = 0; feature < gradient.Length; feature++)
            gradient[feature] += by * passages[passage].Features[feature];
    }

    private static double Score(RankingPassage passage, double[] weights)
    {
        var score = 0.0;
        for (var feature = 0; feature < weights.Length; feature++)
            score += weights[feature] * passage.Features[feature];
        return score;
    }
}
