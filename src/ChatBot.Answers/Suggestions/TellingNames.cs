using System.Text.RegularExpressions;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Outlets;
using ChatBot.Answers.Reading;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.People;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>The names of an article that tell a reader who is meant, who has not read it: people by given and family name, bodies by all of
/// their name. Neither where the article was written nor who published it.</summary>
internal sealed partial class TellingNames
{
    private const int MentionsOfCentral = 3;
    private const int MentionsOfMain = 5;
    private const int LongestDateline = 80;
    private const int MinistryAlone = 2;

    private readonly KnownArticle known;
    private readonly IReadOnlyList<TextToken> headline;
    private readonly HashSet<string> title;
    private readonly Dictionary<string, int> mentions;
    private readonly ToldOfSpeakers told;

    public TellingNames(KnownArticle known, IReadOnlyList<CandidateSentence> sentences)
    {
        this.known = known;
        headline = TextAnalyzer.Tokens(known.Article.Title);
        title = headline.Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        mentions = sentences
            .SelectMany(sentence => sentence.Read.Names.Where(name => !IsInDateline(sentence, name)).Select(name => Key(sentence, name)))
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        told = new(sentences, (sentence, name) => Of(PersonAt(sentence, name)),
            (sentence, name) => PersonAt(sentence, name) is { IsHuman: true });
    }

    /// <summary>How a question names who or what a name of a sentence means; null where it cannot.</summary>
    public string? Of(CandidateSentence sentence, WrittenName name)
    {
        if (IsInDateline(sentence, name))
            return null;
        if (PersonAt(sentence, name) is { IsHuman: true } person)
            return Of(person);
        return BodyAt(sentence, name);
    }

    /// <summary>How a question names the body that a name of a sentence means: by all of its name, or by letters that everybody knows;
    /// null where it is none.</summary>
    public string? BodyAt(CandidateSentence sentence, WrittenName name) =>
        name is { Length: 1, IsArticled: true } && DraftWords.Known.Contains(sentence.Read.WordAt(name.Last))
            && IsShouted(name.BareRange.Of(sentence.Text)) ? $"the {name.BareRange.Of(sentence.Text)}"
        : name is { Kind: NameKind.Organisation, Certainty: NameCertainty.Told, Length: > 1 } ? Body(sentence, name) : null;

    /// <summary>A human being's given and family name; null where the article does not tell both.</summary>
    public string? Of(Person? person)
    {
        if (person is not { IsHuman: true, IsSure: true })
            return null;
        var name = person.FullRange.Of(known.Article.Text);
        // Nobody is "the Qualla Boundary".
        return FullName().IsMatch(name) && !IsOutlet(name) && !known.Article.Text.Contains($"the {name}", StringComparison.Ordinal)
            && TextAnalyzer.Tokens(name).All(word => !DraftWords.Never.Contains(word.Word) && !CalendarWords.Contains(word.Word)
                && !TitleWords.IsOrganisation(word.Word) && !IsShouted(word.Range.Of(name)))
            && !Places.Contains([.. TextAnalyzer.Tokens(name).Select(word => word.Word)]) ? name : null;
    }

    /// <summary>Whether the article is about a name rather than only speaking of it: its headline has it, or it is named again and
    /// again.</summary>
    public bool IsCentral(string name) => IsInTitle(name) || mentions.GetValueOrDefault(name) >= MentionsOfCentral;

    /// <summary>Whether a name is one of those that the article is most about.</summary>
    public bool IsMain(string name) => mentions.GetValueOrDefault(name) >= MentionsOfMain;

    /// <summary>Whether the headline has the last word of a name.</summary>
    public bool IsInTitle(string name) => TextAnalyzer.Tokens(name) is [.., var last] && title.Contains(last.Word);

    /// <summary>Whether the headline has any word of a name.</summary>
    public bool IsPartlyInTitle(string name) => TextAnalyzer.Tokens(name).Any(word => !word.IsFunctionWord && title.Contains(word.Word));

    /// <summary>Whether a name stands in the article also as an end of a longer one: "Walesa" of "Lech Walesa", "Roe" of "Roe v.
    /// Wade".</summary>
    public bool IsPartOfLonger(string name) => mentions.Keys.Any(other =>
        other.EndsWith($" {name}", StringComparison.OrdinalIgnoreCase) || other.StartsWith($"{name} ", StringComparison.OrdinalIgnoreCase))
        || Enumerable.Range(1, Math.Max(0, headline.Count - 1)).Any(word =>
            headline[word].Word is "v" or "vs" && headline[word - 1].Word.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the article tells of somebody only how old they are: they speak for nobody whom a reader knows.</summary>
    public bool IsBystander(string name) => told.IsAged(name) && !IsInTitle(name);

    /// <summary>Whether the article tells neither office nor body of somebody, so that what they say of a matter is anybody's.</summary>
    public bool IsAnybody(string name) => told.IsAnybody(name) && !IsInTitle(name);

    /// <summary>Whether somebody speaks for a body: "EPA spokesman Tom Berg", "Ada Lind, president of the Sandoy Harbour
    /// Office,".</summary>
    public bool IsOwn(string name, string body) => told.IsOf(name, TextAnalyzer.Tokens(body)[^1].Term);

    public int Mentions(string name) => mentions.GetValueOrDefault(name);

    /// <summary>Whether a name tells where and by whom the article was written: "PARIS (AP) —".</summary>
    public static bool IsInDateline(CandidateSentence sentence, WrittenName name) => name.Range.Start < DatelineEnd(sentence.Text);

    /// <summary>Where the words end that tell where and by whom a text was written; 0 where it begins without.</summary>
    public static int DatelineEnd(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, LongestDateline));
        var end = head.IndexOf(')');
        return end > 0 && head[..end].Contains('(') && head[(end + 1)..].TrimStart() is ['—' or '–' or '-', ..] ? end : 0;
    }

    /// <summary>Whether a name is that of who published the article, or of another outlet.</summary>
    public bool IsOutlet(string name) =>
        WorldOutlets.Contains([.. TextAnalyzer.Tokens(name).Select(token => token.Word).Where(word => word != "the")])
        || known.Article.Source?.Contains(name, StringComparison.OrdinalIgnoreCase) == true;

    public Person? PersonAt(CandidateSentence sentence, WrittenName name) =>
        known.Read.Read.PersonAt(sentence.Range.Start + name.BareRange.Start);

    private string? Body(CandidateSentence sentence, WrittenName name)
    {
        var written = NamePhrases.Written(name.ArticledRange.Of(sentence.Text));
        return BodyName().IsMatch(written) && !IsOutlet(written) && !NamePhrases.IsCut(sentence.Read, name) && !IsHalf(name, written)
            && !TextAnalyzer.Tokens(written).Any(word => CalendarWords.Contains(word.Word)) ? written : null;
    }

    // "Department of Defense" lacks its article; "the Health Ministry" is that of any country, and "the United States" is one.
    private static bool IsHalf(WrittenName name, string written)
    {
        List<string> words = [.. TextAnalyzer.Tokens(written).Select(token => token.Word).Where(word => word != "the")];
        return Places.Contains(words) || (!name.IsArticled && words.Exists(DraftWords.Articled.Contains))
            || (words.Contains("ministry") && words.Count == MinistryAlone)
            || words.Exists(DraftWords.Trading.Contains);
    }

    private string Key(CandidateSentence sentence, WrittenName name) => PersonAt(sentence, name) is { IsHuman: true } person
        ? person.FullRange.Of(known.Article.Text) : NamePhrases.Written(name.ArticledRange.Of(sentence.Text));

    private static bool IsShouted(string word) => word.Length > 2 && word.All(char.IsUpper);

    // Two to four words, each with a capital but for what joins them.
    [GeneratedRegex(@"\A\p{Lu}[\p{L}'’-]+(?: (?:\p{Ll}{2,3}|\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){0,2} \p{Lu}[\p{L}'’-]+\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex FullName();

    [GeneratedRegex(@"\A(?:the )?\p{Lu}[\p{L}.'’-]+(?: (?:\p{Ll}{2,3}|\p{Lu}[\p{L}.'’-]*)){1,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex BodyName();
}
