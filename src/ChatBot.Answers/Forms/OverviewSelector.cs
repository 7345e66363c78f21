using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Understanding.Forms;

namespace ChatBot.Answers.Forms;

/// <summary>What an article is about, or what several tell of a topic: of one its lead and its central sentences, of several their leads in
/// the order of time.</summary>
internal static class OverviewSelector
{
    private const int Usual = 3;
    private const int MostArticles = 4;

    /// <param name="form">What is wanted.</param>
    /// <param name="articles">The articles, those that are most about it first.</param>
    public static IReadOnlyList<DraftSentence> Select(AskedForm form, IReadOnlyList<KnownArticle> articles)
    {
        var most = form.Sentences ?? Usual;
        if (form.Kind == FormKind.Overview)
            return Drafts(Central.Pick(CandidateSentences.Of(articles[0]), most));
        if (articles.Count == 1)
            return Drafts(Central.Pick(About(form.Topic, articles[0]), most));
        var leads = articles.Take(Math.Min(form.Sentences ?? MostArticles, MostArticles))
            .Select(article => LoneSentences.Lead(About(form.Topic, article))).OfType<CandidateSentence>();
        return Drafts([.. leads.OrderBy(lead => lead.Article.PublishedAt)]);
    }

    // All of an article that is about the topic; of one that only speaks of it, the sentences that do.
    private static IReadOnlyList<CandidateSentence> About(AskedQuestion? topic, KnownArticle article)
    {
        var sentences = CandidateSentences.Of(article);
        if (topic is null || LoneSentences.Lead(sentences) is not { } lead || Names(topic, lead.Terms.Concat(lead.Claim.Title)))
            return sentences;
        return [.. sentences.Where(sentence => Names(topic, sentence.Terms) && LoneSentences.Alone(sentence))];
    }

    private static bool Names(AskedQuestion topic, IEnumerable<string> terms)
    {
        var known = terms.ToHashSet(StringComparer.Ordinal);
        var met = topic.Units.Where(unit => unit.Parts[^1].Terms.Append(unit.Parts[^1].Token.Term).Any(known.Contains))
            .Sum(unit => unit.Weight);
        return 2 * met >= topic.Units.Sum(unit => unit.Weight);
    }

    /// <summary>The sentences as a draft, the day said before the first of each article.</summary>
    public static IReadOnlyList<DraftSentence> Drafts(IReadOnlyList<CandidateSentence> sentences) =>
        [.. sentences.Select((sentence, place) =>
            SentenceDraft.Of(sentence, withDate: place == 0 || sentences[place - 1].Article.Id != sentence.Article.Id))];
}
