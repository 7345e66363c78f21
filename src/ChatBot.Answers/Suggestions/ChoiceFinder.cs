using ChatBot.Answers.Evidence;
using ChatBot.Answers.Understanding.Following;
using ChatBot.Language.Names;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Suggestions;

/// <summary>Finds what a question that names nothing may be about: the names that the latest articles come back to.</summary>
public sealed class ChoiceFinder(IArticleIndex index)
{
    private const int LatestArticles = 3;
    private const int MostChoices = 3;

    /// <summary>Two or three names, the most frequent first; empty where the articles have not so many.</summary>
    /// <param name="question">The vague question; one that asks for a person is offered no places.</param>
    /// <param name="within">Which articles are looked at; all where null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask<IReadOnlyList<string>> FindAsync(string question, SearchFrame? within, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var latest in await index.ListNewestAsync(within ?? new(), LatestArticles, cancellationToken))
        {
            if (await index.FindSoundAsync(latest, null, cancellationToken) is { } article)
                Count(article, counts);
        }

        var wantsPerson = Pronouns.MeanPerson(question);
        var choices = new List<string>();
        foreach (var (name, _) in counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal))
        {
            if (choices.Count < MostChoices && !(wantsPerson && Places.Contains(name)) && !choices.Exists(choice => Share(choice, name)))
                choices.Add(name);
        }

        return choices.Count > 1 ? choices : [];
    }

    private static void Count(Articles.Article article, Dictionary<string, int> counts)
    {
        var sentences = CandidateSentences.Of(new(new(article)));
        var ordinary = sentences.SelectMany(sentence => sentence.Tokens).Where(token => !token.IsCapitalised).Select(token => token.Word)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var name in NamePhrases.In(sentence.Read).Where(name => !ordinary.Contains(Folding.Fold(name.Of(sentence.Text)))))
            {
                var written = NamePhrases.Written(name.Of(sentence.Text));
                counts[written] = counts.GetValueOrDefault(written) + 1;
            }
        }
    }

    // "Sergei Lavrov" and "Lavrov" are one choice.
    private static bool Share(string one, string other) =>
        one.Split(' ').Intersect(other.Split(' '), StringComparer.OrdinalIgnoreCase).Any(word => word != "the");
}
