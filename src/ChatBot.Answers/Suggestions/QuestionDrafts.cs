using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Statements;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>
/// Drafts questions from the statements of an article whose speaker it names in full: who denied, promised or demanded something, and who
/// said something about whom. A question has all its parts or is not drafted; whether it is really answered is for a trial to tell.
/// </summary>
internal static partial class QuestionDrafts
{
    private const int MentionsOfTopic = 2;
    private const int MentionsOfOneName = 4;

    // An act of speech by the verb's term, and how a whole question asks for it.
    private static readonly Dictionary<string, CompositeFormat> Asking = WordTable
        .Lines(typeof(QuestionDrafts).Assembly, "Suggestions/asking.tsv").Select(line => line.Split('\t'))
        .ToDictionary(row => TextAnalyzer.TermOf(row[0]), row => CompositeFormat.Parse(row[1]), StringComparer.Ordinal);

    private static readonly HashSet<string> Locating =
        ["in", "at", "from", "near", "outside", "across", "through", "to", "with", "by", "told", "of"];

    /// <summary>Distinct questions, those that ask for a topic first.</summary>
    public static IReadOnlyList<DraftQuestion> Of(KnownArticle known)
    {
        var (article, sentences) = (known.Article, CandidateSentences.Of(known));
        var mentions = Mentions(sentences);
        var people = sentences.SelectMany(sentence => sentence.Read.Names.Where(name => name.Kind is NameKind.Person)
            .Select(name => name.Range.Of(sentence.Text))).ToHashSet(StringComparer.Ordinal);
        var about = new List<DraftQuestion>();
        var acts = new List<DraftQuestion>();
        foreach (var sentence in sentences)
        {
            foreach (var statement in sentence.Statements.Where(statement => statement.IsSure && sentence.Range.Contains(statement.Mention)))
            {
                var name = WithoutRole(statement.Speaker!.Value.Of(article.Text));
                if (!IsWhole(name) || IsOutlet(name, article.Source))
                    continue;
                if (Asking.TryGetValue(statement.CueTerm, out var asking))
                    acts.Add(new(string.Format(CultureInfo.InvariantCulture, asking, name), sentence.Range));
                if (Topic(sentence, statement, name, mentions, article.Source) is { } topic)
                    about.Add(new($"What did {name} say about {topic}?", sentence.Range));
            }
        }

        // Whom the article calls by one name throughout is known by that.
        bool IsWhole(string name) => FullName().IsMatch(name)
            ? people.Any(person => person.EndsWith(name, StringComparison.Ordinal)) || GivenNames.Of(name[..name.IndexOf(' ', StringComparison.Ordinal)]).IsKnown
            : OneName().IsMatch(name) && Occurrences(article.Text, name) >= MentionsOfOneName && !IsDay(name);

        return [.. about.Concat(acts).DistinctBy(draft => draft.Text, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>What a statement speaks of: the name in it that the article comes back to most, where it stands for itself and not for a
    /// place, for whom the words were said to, or for a part of something longer.</summary>
    private static string? Topic(CandidateSentence sentence, Statement statement, string speaker, Dictionary<string, int> mentions,
        string? outlet) => NamePhrases.In(sentence.Read)
        .Where(name => statement.Content.Contains(name with { Start = name.Start + sentence.Range.Start })
            && StandsByItself(sentence, name))
        .Select(name => Written(sentence, name))
        .Where(name => TopicName().IsMatch(name) && !IsOutlet(name, outlet) && !IsDay(name) && !IsPartOf(name, speaker))
        .OrderByDescending(name => mentions.GetValueOrDefault(name))
        .FirstOrDefault(name => mentions.GetValueOrDefault(name) >= MentionsOfTopic);

    private static bool StandsByItself(CandidateSentence sentence, TextRange name)
    {
        var before = sentence.Tokens.LastOrDefault(token => token.Range.End <= name.Start);
        if (before.Word is { } word && (Locating.Contains(word) || before.IsCapitalised))
            return false;
        var after = sentence.Tokens.FirstOrDefault(token => token.Range.Start >= name.End);
        return after.Word is null || after.IsFunctionWord
            || sentence.Text.AsSpan(name.End, after.Range.Start - name.End) is [',' or '.' or ';' or ':' or '?' or '!', ..];
    }

    // "Russian Foreign Minister Sergei Lavrov": the name is enough.
    private static string WithoutRole(string name)
    {
        var words = name.Split(' ');
        var role = Array.FindLastIndex(words, word => TitleWords.IsRole(Folding.Fold(word)) || (word.Length > 2 && word.EndsWith('.')));
        return role >= 0 && role < words.Length - 2 ? string.Join(' ', words[(role + 1)..]) : name;
    }

    private static int Occurrences(string text, string name) => text.AsSpan().Count(name);

    private static bool IsPartOf(string name, string speaker) =>
        name.Split(' ').Intersect(speaker.Split(' '), StringComparer.OrdinalIgnoreCase).Any();

    private static bool IsOutlet(string name, string? outlet) =>
        name.Contains("Associated Press", StringComparison.OrdinalIgnoreCase)
        || (outlet is not null && outlet.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsDay(string name) => name.Split(' ').Any(word => CalendarWords.Contains(Folding.Fold(word)));

    private static Dictionary<string, int> Mentions(IReadOnlyList<CandidateSentence> sentences) => sentences
        .SelectMany(sentence => NamePhrases.In(sentence.Read).Select(name => Written(sentence, name)))
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);

    private static string Written(CandidateSentence sentence, TextRange range) => NamePhrases.Written(range.Of(sentence.Text));

    // Two to four words, each with a capital but for what joins them.
    [GeneratedRegex(@"\A\p{Lu}[\p{L}.'’-]+(?: (?:\p{Ll}{2,3}|\p{Lu}[\p{L}.'’-]*)){1,3}\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex FullName();

    [GeneratedRegex(@"\A\p{Lu}[\p{L}’'-]{3,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OneName();

    [GeneratedRegex(@"\A(?:the )?\p{Lu}[\p{L}.'’-]{2,}(?: (?:\p{Ll}{2,3}|\p{Lu}[\p{L}.'’-]*)){0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TopicName();
}
