using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Verification;
using ChatBot.Learning.Trials.Corruptions;
using ChatBot.Learning.Trials.Rephrasings;

namespace ChatBot.Learning.Trials;

/// <summary>
/// Makes of a set's sentences those that the verifier is tried with: said in other words, made false, and both; and of kinds that are rare
/// in sentences with answers, what all sentences of the set give, each beside the true one that it was made of. A set gives the same
/// sentences in every run.
/// </summary>
internal sealed class SentenceMaker(GoldReader reader)
{
    /// <summary>At most so many falsehoods of each kind that sentences of all articles are drawn for.</summary>
    private const int MostOfAKind = 200;

    private static readonly List<string> Kinds =
    [
        .. Rephraser.All.Select(rephrasing => rephrasing.Kind), .. Corruptor.All.Select(corruption => corruption.Kind),
        .. DrawnKind.All.Select(kind => kind.Kind), CitationTrials.Written, CitationTrials.Quoted,
    ];

    /// <summary>By what was done and then by kind, in the order of the report.</summary>
    /// <exception cref="QuestionSetException">The set cannot be used.</exception>
    public async Task<IReadOnlyList<string>> MakeAsync(QuestionSet set, CancellationToken cancellationToken)
    {
        var articles = await reader.ReadArticlesAsync(set, cancellationToken);
        var gold = await reader.ReadAsync(set, articles, cancellationToken);
        List<MeasuredArticle> all = [.. articles.Values];
        var drawn = new DrawnSentences(gold, all);
        var made = gold.SelectMany(sentence => OfGold(sentence, all))
            .Concat(DrawnKind.All.SelectMany(kind => OfKind(kind, drawn)))
            .Concat(Cited(drawn));
        var sentences = new List<MadeSentence>();
        foreach (var sentence in made)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sentences.Add(sentence);
        }

        return [.. sentences
            .OrderBy(sentence => sentence.Group).ThenBy(sentence => Kinds.IndexOf(sentence.Kind))
            .Select(sentence => MadeSentenceFile.Line(sentence, articles))];
    }

    private static IEnumerable<MadeSentence> OfGold(GoldSentence sentence, List<MeasuredArticle> all)
    {
        foreach (var (kind, make) in Corruptor.All)
        {
            if (make(sentence, all) is { } falsehood)
                yield return Made(sentence, TrialGroup.Corrupted, kind, falsehood);
        }

        foreach (var (kind, make) in Rephraser.All)
        {
            if (Rephraser.Make(make, sentence) is not { } otherwise)
                continue;
            yield return Made(sentence, TrialGroup.Rephrased, kind, otherwise);
            foreach (var (corruption, corrupt) in Corruptor.All)
            {
                if (corrupt(sentence with { Text = otherwise }, all) is { } falsehood)
                    yield return Made(sentence, TrialGroup.Both, corruption, falsehood);
            }
        }
    }

    private static IEnumerable<MadeSentence> OfKind(DrawnKind kind, DrawnSentences drawn)
    {
        var (falsified, reworded) = (0, 0);
        foreach (var sentence in drawn.All())
        {
            if (falsified == MostOfAKind)
                yield break;
            if (kind.Falsify(sentence) is { } falsehood && falsehood != sentence.Text)
            {
                falsified++;
                yield return Made(sentence, TrialGroup.Corrupted, kind.Kind, falsehood);
                yield return Made(sentence, TrialGroup.Framed, kind.Kind, sentence.Text);
            }

            if (reworded < MostOfAKind && !sentence.IsSpoken && kind.Reword(sentence) is { } otherwise && otherwise != sentence.Text)
            {
                reworded++;
                yield return Made(sentence, TrialGroup.Reworded, kind.Kind, otherwise);
            }
        }
    }

    private static IEnumerable<MadeSentence> Cited(DrawnSentences drawn)
    {
        var similar = new SimilarSentences(drawn.All());
        return Cited(drawn, TrialGroup.Corrupted, similar.Otherwise).Concat(Cited(drawn, TrialGroup.Framed, similar.Copy));
    }

    private static IEnumerable<MadeSentence> Cited(DrawnSentences drawn, TrialGroup group, Func<GoldSentence, GoldSentence?> find) => drawn
        .All()
        .Select(sentence => (Sentence: sentence, Other: find(sentence)))
        .Where(pair => pair.Other is not null)
        .Take(MostOfAKind)
        .SelectMany(pair => new[] { CitationTrials.Written, CitationTrials.Quoted }
            .Select(kind => Made(pair.Sentence, group, kind, pair.Sentence.Text) with { Also = PlaceOf(pair.Other!) }));

    private static MadeSentence Made(GoldSentence sentence, TrialGroup group, string kind, Altered altered) =>
        Made(sentence, group, kind, altered.Text) with { Passage = altered.Elsewhere };

    private static MadeSentence Made(GoldSentence sentence, TrialGroup group, string kind, string text) =>
        new(group, kind, PlaceOf(sentence), text);

    private static Place PlaceOf(GoldSentence sentence) => new(sentence.Article.Id, sentence.Range);
}
