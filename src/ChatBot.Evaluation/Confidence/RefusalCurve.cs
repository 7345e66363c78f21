namespace ChatBot.Evaluation.Confidence;

/// <summary>
/// The trade-off between refusing what cannot be answered and refusing what can, as the threshold on the confidence moves: a receiver
/// operating characteristic (Fawcett 2006). The area under it is the probability that an answerable question gets more confidence than an
/// unanswerable one, ties counting half: .5 is chance.
/// </summary>
/// <param name="Points">By ascending threshold: from nothing refused to everything.</param>
/// <param name="Area">0 to 1.</param>
public sealed record RefusalCurve(IReadOnlyList<RefusalPoint> Points, double Area)
{
    /// <param name="answerable">Confidence of each answerable question.</param>
    /// <param name="unanswerable">Confidence of each unanswerable question.</param>
    /// <returns>Null where either is empty.</returns>
    public static RefusalCurve? Of(IReadOnlyCollection<double> answerable, IReadOnlyCollection<double> unanswerable)
    {
        if (answerable.Count == 0 || unanswerable.Count == 0)
            return null;

        var ascending = answerable.Select(confidence => (confidence, IsAnswerable: true))
            .Concat(unanswerable.Select(confidence => (confidence, IsAnswerable: false)))
            .GroupBy(question => question.confidence)
            .OrderBy(group => group.Key);
        var points = new List<RefusalPoint>();
        var (wrongly, rightly) = (0, 0);
        foreach (var equal in ascending)
        {
            points.Add(Point(equal.Key));
            var answerables = equal.Count(question => question.IsAnswerable);
            wrongly += answerables;
            rightly += equal.Count() - answerables;
        }

        points.Add(Point(double.PositiveInfinity));
        return new(points, AreaUnder(points));

        RefusalPoint Point(double threshold) =>
            new(threshold, (double)wrongly / answerable.Count, (double)rightly / unanswerable.Count);
    }

    /// <summary>The point that refuses most without refusing more than this share of the answerable questions.</summary>
    /// <param name="overRefusal">0 to 1.</param>
    public RefusalPoint At(double overRefusal) => Points.Last(point => point.AnswerableRefused <= overRefusal);

    private static double AreaUnder(List<RefusalPoint> points)
    {
        var area = 0.0;
        for (var i = 1; i < points.Count; i++)
        {
            var width = points[i].AnswerableRefused - points[i - 1].AnswerableRefused;
            area += width * (points[i].UnanswerableRefused + points[i - 1].UnanswerableRefused) / 2;
        }

        return area;
    }
}
