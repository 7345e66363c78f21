using ChatBot.Answers.Reading;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.People;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Conversations;

/// <summary>Finds whom an answer spoke of, so that the next question may say "she" or "the minister".</summary>
internal static class MentionedNames
{
    // What nobody can have in mind any more is not kept.
    private const int Most = 24;

    /// <summary>Those that the quotations name or are by, in their order, then those of the articles that the question names.</summary>
    /// <param name="citations">What was quoted.</param>
    /// <param name="articles">The articles of the question.</param>
    /// <param name="understood">The question made whole.</param>
    public static async ValueTask<IReadOnlyList<MentionedName>> OfAsync(
        IReadOnlyList<Citation> citations, KnownArticles articles, string understood, CancellationToken cancellationToken)
    {
        var found = new List<(KnownArticle Article, Person Person, bool IsQuoted)>();
        var known = await articles.GetAsync(citations.Select(citation => citation.ArticleId), cancellationToken);
        foreach (var citation in citations)
        {
            if (known.TryGetValue(citation.ArticleId, out var article))
                found.AddRange(InRange(article.Read.Read, citation.Range).Select(person => (article, person, true)));
        }

        var asked = TextAnalyzer.Tokens(understood).Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        found.AddRange(known.Values.SelectMany(article => article.Read.Read.People.Where(person => asked.Contains(person.Surname))
            .Select(person => (article, person, false))));
        return [.. found.DistinctBy(item => item.Person).Take(Most).Select(item => ToName(item.Article, item.Person, item.IsQuoted))];
    }

    private static IEnumerable<Person> InRange(ReadText read, TextRange range)
    {
        var named = read.Sentences.Where(sentence => sentence.Range.Overlaps(range))
            .SelectMany(sentence => sentence.Names.Select(name => sentence.Offset + name.BareRange.Start))
            .Where(offset => offset >= range.Start && offset < range.End)
            .Select(offset => (At: offset, Person: read.PersonAt(offset)));
        var speaking = read.Statements.Where(statement => statement.Content.Overlaps(range))
            .Select(statement => (At: statement.Mention.Start, Person: read.SpeakerOf(statement)));
        return named.Concat(speaking).OrderBy(item => item.At).Select(item => item.Person).OfType<Person>().Distinct();
    }

    private static MentionedName ToName(KnownArticle article, Person person, bool isQuoted)
    {
        var name = person.FullRange.Of(article.Article.Text);
        var isBody = !person.IsHuman && (Places.Contains(name) || person.Name.Any(TitleWords.IsOrganisation));
        return new(name, person.Gender, person.IsHuman, isBody,
            [.. person.Roles.Select(role => role.Head).Distinct(StringComparer.Ordinal)], isQuoted);
    }
}
