using ChatBot.Answers.Evidence;
using ChatBot.Articles;
using ChatBot.Language.Dates;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Suggestions;

/// <summary>Finds what articles have in common: the names that several of them come back to in their title and opening.</summary>
public sealed class TopicFinder(IArticleIndex index)
{
    private const int Opening = 600;
    private const int FewestArticles = 2;
    private const int LongestAcronym = 6;

    /// <summary>Names, those of most articles first; a part of a name that is there is none of its own.</summary>
    /// <param name="articleIds">The articles, near-copies left out.</param>
    /// <param name="most">How many names at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask<IReadOnlyList<string>> FindAsync(IEnumerable<string> articleIds, int most, CancellationToken cancellationToken)
    {
        var publishers = await index.ListPublishersAsync(cancellationToken);
        var outlets = publishers.Select(publisher => publisher.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in articleIds)
        {
            if (await index.FindSoundAsync(id, null, cancellationToken) is not { } article)
                continue;
            foreach (var name in NamesOf(article).Where(name => !outlets.Contains(name)))
                counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        var topics = new List<string>();
        foreach (var (name, _) in counts.Where(count => count.Value >= FewestArticles).OrderByDescending(count => count.Value)
            .ThenByDescending(count => count.Key.Length).ThenBy(count => count.Key, StringComparer.Ordinal))
        {
            if (topics.Count < most && !topics.Exists(topic => topic.Contains(name, StringComparison.OrdinalIgnoreCase)
                || name.Contains(topic, StringComparison.OrdinalIgnoreCase)))
                topics.Add(name);
        }

        return topics;
    }

    // "WASHINGTON (AP) —"; what is written so elsewhere is short: "NATO".
    private static bool IsDateline(string name) => name.Length > LongestAcronym && !name.Any(char.IsLower);

    private static HashSet<string> NamesOf(Article article)
    {
        var opening = CandidateSentences.Of(new(new(article))).Where(sentence => sentence.Range.Start < Opening).ToList();
        var ordinary = opening.SelectMany(sentence => sentence.Tokens).Where(token => !token.IsCapitalised).Select(token => token.Word)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. opening.SelectMany(sentence => NamePhrases.In(sentence.Read).Select(name => name.Of(sentence.Text)))
                .Where(name => !ordinary.Contains(Folding.Fold(name)) && !IsDateline(name) && !CalendarWords.IsMonth(Folding.Fold(name)))
                .Select(NamePhrases.Written),
        ];
    }
}
