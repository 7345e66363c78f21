using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding.Forms;
using ChatBot.Language.People;

namespace ChatBot.Answers.Forms;

/// <summary>Whom an article names, or quotes: for each the sentence that names them most fully, as few sentences as name them
/// all.</summary>
internal static class CastSelector
{
    private const int Most = 10;

    /// <param name="form">What is wanted.</param>
    /// <param name="article">The article.</param>
    public static IReadOnlyList<DraftSentence> Select(AskedForm form, KnownArticle article)
    {
        var speakers = form.Kind == FormKind.Speakers
            ? article.Statements.Select(article.Read.Read.SpeakerOf).OfType<Person>().ToHashSet() : null;
        var named = CandidateSentences.Of(article).Where(sentence => sentence.Quoted is not null)
            .Select(sentence => (Sentence: sentence,
                People: In(sentence, article).Where(person => speakers?.Contains(person.Key) != false).ToDictionary()))
            .Where(pair => pair.People.Count > 0)
            .ToList();
        var fullest = named.SelectMany(pair => pair.People).GroupBy(pair => pair.Key)
            .ToDictionary(group => group.Key, group => group.Max(pair => pair.Value));
        var (told, picked) = (new HashSet<Person>(), new List<CandidateSentence>());
        foreach (var (sentence, people) in named)
        {
            var before = told.Count;
            told.UnionWith(people.Where(pair => pair.Value == fullest[pair.Key]).Select(pair => pair.Key));
            if (told.Count > before && picked.Count < Most && !picked.Exists(other => other.IsQuotedWith(sentence)))
                picked.Add(sentence);
        }

        return OverviewSelector.Drafts(picked);
    }

    // With how many words each is named.
    private static Dictionary<Person, int> In(CandidateSentence sentence, KnownArticle article)
    {
        var found = new Dictionary<Person, int>();
        foreach (var name in sentence.Read.Names)
        {
            if (article.Read.Read.PersonAt(sentence.Range.Start + name.BareRange.Start) is { IsHuman: true } person)
                found[person] = Math.Max(found.GetValueOrDefault(person), Math.Min(name.Length, person.Name.Count));
        }

        return found;
    }
}
