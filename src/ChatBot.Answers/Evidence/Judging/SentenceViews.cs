using System.Runtime.CompilerServices;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence.Meaning;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>Reads the sentences of the best passages that were found for a question.</summary>
public sealed class SentenceViews(KnownArticleCache articles, MeaningReader networks, EvidenceOptions options)
{
    // As long as an article is kept read, so are its sentences.
    private readonly ConditionalWeakTable<KnownArticle, ArticleView> read = [];

    /// <summary>Each sentence that may be quoted once, seen from the best passage that it overlaps; in the order of the passages.</summary>
    /// <param name="part">What is asked, with the passages found.</param>
    /// <param name="known">The articles of the question as far as they were read; null where nothing else reads them.</param>
    public async ValueTask<IReadOnlyList<SentenceView>> ReadAsync(CompositionPart part, KnownArticles? known,
        CancellationToken cancellationToken)
    {
        var hits = part.Hits.Where(hit => !hit.IsCopy).Take(options.PassagesRead)
            .Concat(part.Hits.Where(hit => hit.IsCopy).Take(options.CopiesRead)).ToList();
        // An article may have been removed since its passage was found.
        var found = await (known ?? articles.ForQuestion()).GetAsync(hits.Select(hit => hit.ArticleId), cancellationToken);
        var asked = new QuestionView(WithBearers(part.Asked, found.Values), part.IndexedPassages);
        // The sentences are looked at while the networks read, on another core where one is free.
        var looking = Task.Run(() => Look(asked, hits, found), cancellationToken);
        var reading = networks.ReadAsync(
            asked, [.. hits.Where(hit => !hit.IsCopy && found.ContainsKey(hit.ArticleId)).Take(options.PassagesUnderstood)
                .Select(hit => (found[hit.ArticleId], hit.Passage.Range))], cancellationToken).AsTask();
        await Task.WhenAll(looking, reading);
        var meanings = await reading;
        return [.. (await looking).Select(view => view.With(MeaningOf(view.Sentence, meanings)))];
    }

    private List<SentenceView> Look(QuestionView asked, IReadOnlyList<Hit> hits, IReadOnlyDictionary<string, KnownArticle> found)
    {
        var seen = new HashSet<(string, int)>();
        var views = new List<SentenceView>();
        foreach (var (passage, hit) in PassageView.Of(hits, options.PassagesRead).Zip(hits))
        {
            if (!found.TryGetValue(hit.ArticleId, out var article))
                continue;
            var view = read.GetValue(article, known => new(CandidateSentences.Of(known)));
            foreach (var sentence in view.Sentences)
            {
                if (sentence.Quoted is not null && sentence.Range.Overlaps(hit.Passage.Range) && seen.Add((hit.ArticleId, sentence.Index)))
                    views.Add(new(asked, sentence, passage, options, view.Terms));
            }
        }

        return views;
    }

    private static SentenceMeaning MeaningOf(CandidateSentence sentence, IReadOnlyList<PassageMeaning> meanings) => meanings
        .Where(meaning => meaning.Known == sentence.Known && meaning.Range.Contains(sentence.Range))
        .Concat(meanings.Where(meaning => meaning.Known == sentence.Known && meaning.Range.Overlaps(sentence.Range)))
        .FirstOrDefault()?.Of(sentence.Range) ?? SentenceMeaning.Unread;

    // Who the mayor is one article tells and another takes for known.
    private static AskedQuestion WithBearers(AskedQuestion asked, IEnumerable<KnownArticle> articles) =>
        asked.Speaker?.Role is not { } role ? asked : asked with
        {
            Units = [.. asked.Units.Select(unit => unit.Role != role ? unit
            : unit with { Bearers = articles.SelectMany(known => AskedPerson.BearersIn(known, unit)).ToHashSet(StringComparer.Ordinal) })],
        };

    private sealed class ArticleView(IReadOnlyList<CandidateSentence> sentences)
    {
        private readonly Lazy<IReadOnlySet<string>> terms = new(() => CandidateSentences.TermsOf(sentences));

        public IReadOnlyList<CandidateSentence> Sentences => sentences;

        public IReadOnlySet<string> Terms => terms.Value;
    }
}
