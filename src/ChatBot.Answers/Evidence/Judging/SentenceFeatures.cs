namespace ChatBot.Answers.Evidence.Judging;

/// <summary>The features that the judge of sentences was learnt with. Whoever changes them runs <c>learn-answers</c> again.</summary>
public static class SentenceFeatures
{
    private const int Decimals = 4;

    private static readonly IReadOnlyList<SentenceFeature> Of =
    [
        new("words and names met", view => view.Overlap.Met, IsCompared: true),
        new("met inside", view => view.Overlap.MetInside, IsCompared: true),
        new("rare words inside", view => view.Overlap.RarityInside, IsCompared: true),
        new("rare words around", view => view.Overlap.RarityAround, IsCompared: true),
        new("rare words in the article", view => view.Overlap.RarityInArticle),
        new("rarest word inside", view => view.Overlap.RarestInside, IsCompared: true),
        new("rarest word missing", view => view.Overlap.RarestMissing),
        new("rare words missing", view => view.Overlap.RarityMissing, IsCompared: true),
        new("names asked", view => view.Overlap.Names),
        new("names missing inside", view => view.Overlap.NamesMissingInside),
        new("names missing around", view => view.Overlap.NamesMissingAround),
        new("unknown words asked", view => view.Overlap.Unknown),
        new("numbers missing inside", view => view.Overlap.NumbersMissingInside),
        new("numbers missing around", view => view.Overlap.NumbersMissingAround),
        new("pairs of words", view => view.Order.Pairs, IsCompared: true),
        new("words in the same order", view => view.Order.LongestCommon, IsCompared: true),
        new("density of met words", view => view.Order.Density),
        new("longest run of shared words", view => view.Order.LongestRun, IsCompared: true),
        new("last word asked inside", view => view.Order.HasLastWord ? 1 : 0),
        new("thing asked for inside", view => view.Focus.Inside),
        new("thing asked for around", view => view.Focus.Around),
        new("expected kind", view => (int)view.Question.Expected),
        new("shows the expected kind", view => view.Scored.ShowsExpected ? 1 : 0),
        new("other name inside", view => view.Shape.HasOtherName ? 1 : 0),
        new("other number inside", view => view.Shape.HasOtherNumber ? 1 : 0),
        new("asked-about person speaks or acts", view => view.SpeaksOrActs ? 1 : 0),
        new("has a speaker", view => view.Sentence.Speaker is null ? 0 : 1),
        new("holds a quotation mark", view => view.Shape.HasQuotationMark ? 1 : 0),
        new("negated unlike the question", view => view.Shape.IsNegatedUnlike ? 1 : 0),
        new("words", view => view.Sentence.Tokens.Count, IsCompared: true),
        new("place in the article", view => view.Shape.Place),
        new("number of the sentence", view => Math.Min(view.Sentence.Index, 40)),
        new("points back", view => view.Sentence.PointsBack ? 1 : 0),
        new("has a heading", view => view.Sentence.Heading is null ? 0 : 1),
        new("words asked", view => view.QuestionTokens.Count),
        new("things asked", view => view.Question.Units.Count),
        new("rank of the passage", view => view.Passage.Rank),
        new("passage behind the best", view => view.Passage.Gap),
        new("words of the passage", view => view.Passage.Words),
        new("words of the article", view => view.Passage.ArticleWords),
        new("meaning of the passage", view => view.Passage.Cosine, IsCompared: true),
        new("best meaning of a passage", view => view.Passage.BestCosine),
        new("met by the title", view => view.Overlap.MetByTitle),
        new("met by the sentence before", view => view.Overlap.MetBefore),
        new("met by the sentence after", view => view.Overlap.MetAfter),
        new("score by rules", view => view.Scored.Score, IsCompared: true),
        new("coverage by rules", view => view.Scored.Coverage),
        new("names met by rules", view => view.Scored.NamesMet ? 1 : 0),
        new("has the force asked", view => view.Scored.HasForce ? 1 : 0),
        new("somebody's words asked", view => view.Asked.Speaker is null ? 0 : 1),
        new("said by whom is asked about", view => view.Speaker is Speaking.TheAsked ? 1 : 0),
        new("said by another", view => view.Speaker is Speaking.Another ? 1 : 0),
        new("names of no article asked", view => view.Question.Names.Count(name => !name.IsKnown)),
        new("reader: passage answers", view => view.Meaning.Answerable, IsCompared: true),
        new("reader: words answer", view => view.Meaning.Answer.Margin, IsCompared: true),
        new("reader: vote", view => view.Meaning.Vote, IsCompared: true),
        new("list: one answers", view => view.Meaning.ListAnswerable),
        new("list: words answer", view => view.Meaning.ListMargin, IsCompared: true),
        new("answering words", view => view.Meaning.Answer.Span.Length),
        new("answering words hold a number", view => view.AnswerHolds(char.IsAsciiDigit) ? 1 : 0),
        new("answering words hold a capital", view => view.AnswerHolds(char.IsUpper) ? 1 : 0),
        new("answering words echo the question", view => view.AnswerEchoes),
        new("says that something is not known", view => view.Sentence.IsLeftOpen ? 1 : 0),
        new("meaning of words inside", view => view.Meaning.Inside.Mean, IsCompared: true),
        new("meaning of the least met inside", view => view.Meaning.Inside.Least, IsCompared: true),
        new("meaning of the second least met inside", view => view.Meaning.Inside.Second),
        new("meaning of words around", view => view.Meaning.Around.Mean, IsCompared: true),
        new("meaning of the least met around", view => view.Meaning.Around.Least, IsCompared: true),
        new("meaning of the second least met around", view => view.Meaning.Around.Second),
        new("meaning of the sentence", view => view.Meaning.Whole, IsCompared: true),
    ];

    /// <summary>Names of the features in the order of a row; those compared within the question come last.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Of.Select(feature => feature.Name),
            .. Of.Where(feature => feature.IsCompared).Select(feature => $"{feature.Name}, behind the best")];

    /// <summary>One row for each sentence that one question is weighed against. Values are rounded, so that rows and trees are the same on
    /// every machine.</summary>
    public static IReadOnlyList<float[]> Rows(IReadOnlyList<SentenceView> views)
    {
        var rows = views.Select(view => new float[Names.Count]).ToList();
        for (var i = 0; i < views.Count; i++)
        {
            for (var feature = 0; feature < Of.Count; feature++)
                rows[i][feature] = (float)Math.Round(Of[feature].Value(views[i]), Decimals);
        }

        var at = Of.Count;
        for (var feature = 0; feature < Of.Count; feature++)
        {
            if (!Of[feature].IsCompared)
                continue;
            var best = rows.Count == 0 ? 0 : rows.Max(row => row[feature]);
            foreach (var row in rows)
                row[at] = (float)Math.Round(row[feature] - best, Decimals);
            at++;
        }

        return rows;
    }
}
