using ChatBot.Answers;
using ChatBot.Evaluation.Html.Charts;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>The sentences that were weighed, and what spoke for each and against it.</summary>
internal static class ConsideredList
{
    private const int Sentences = 6;
    private const int Features = 6;

    /// <summary>Nothing where the answer does not say why.</summary>
    public static Markup Of(Explanation? explanation, IReadOnlyDictionary<string, string> titles)
    {
        if (explanation is not { Considered.Count: > 0 })
            return Markup.Empty;

        // Whatever its place, what was picked is what a reader wants to understand.
        var shown = explanation.Considered.Take(Sentences)
            .Concat(explanation.Considered.Skip(Sentences).Where(sentence => sentence.IsPicked)).ToList();
        var most = shown.SelectMany(sentence => sentence.Why).Select(feature => Math.Abs(feature.Share)).DefaultIfEmpty(0).Max();
        return Markup.Of($"""
            <div><h5>Why</h5><ol class="considered">
            {shown.Select(sentence => Entry(sentence, titles, Math.Max(most, 1e-9)))}</ol></div>
            """);
    }

    private static Markup Entry(ConsideredSentence sentence, IReadOnlyDictionary<string, string> titles, double most) => Markup.Of($"""
        <li{(sentence.IsPicked ? Markup.Of($""" class="picked" """) : Markup.Empty)}>
        <p class="weight">{ShareBar.Of(sentence.Probability)} <b>{sentence.Probability:0.00}</b>{(sentence.IsPicked
            ? Markup.Of($""" <span class="badge changed">picked</span>""") : Markup.Empty)}
        <span class="title">{(titles.TryGetValue(sentence.ArticleId, out var title) ? title : sentence.ArticleId)}</span></p>
        <p dir="auto">{sentence.Text}</p>
        {Why(sentence, most)}</li>
        """);

    private static Markup Why(ConsideredSentence sentence, double most) => sentence.Why.Count == 0 ? Markup.Empty : Markup.Of($"""
        <ul class="features">
        {sentence.Why.OrderByDescending(feature => Math.Abs(feature.Share)).Take(Features).Select(feature => Entry(feature, most))}</ul>
        """);

    private static Markup Entry(FeatureShare feature, double most) => Markup.Of(
        $"""<li>{ShareBar.Weighing(feature.Share, most)} <span>{feature.Share:+0.00;−0.00;0.00}</span> """
        + $"""{feature.Feature} = {feature.Value:0.##}</li>""");
}
