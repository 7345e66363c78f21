using ChatBot.Answers.Agreement;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Understanding.Forms;
using ChatBot.Language.Frames;
using ChatBot.Language.Names;

namespace ChatBot.Answers.Forms;

/// <summary>
/// A list over several articles: one sentence for each that does what is asked, each out of an article of its own, no two of the same. The
/// item is the name of the asked kind that stands before what is done; whatever is only wanted, denied, possible or asked was not done.
/// </summary>
public sealed class ItemSelector(EvidenceOptions options)
{
    private const int Most = 6;
    private const int Fewest = 2;
    private const double SameSentence = 0.6;

    private static readonly FrameKind[] Undone =
    [
        FrameKind.Denied, FrameKind.Accused, FrameKind.Wanted, FrameKind.Possible,
        FrameKind.Supposed, FrameKind.Conditional, FrameKind.Asked, FrameKind.Negated,
    ];

    /// <param name="asked">What is asked: of its topic what is told of the items.</param>
    /// <param name="articles">The articles found, best first.</param>
    /// <returns>Empty where fewer than two are told of.</returns>
    public IReadOnlyList<DraftSentence> Select(AskedQuestion asked, IReadOnlyList<KnownArticle> articles)
    {
        var items = asked.Form!.Items!;
        var told = new List<(CandidateSentence Sentence, IReadOnlyList<string> Item)>();
        foreach (var article in articles)
        {
            if (told.Count == Most)
                break;
            if (asked.Time is { IsFramed: true } time && !(article.Article.Day is { } day && time.Contains(day)))
                continue;
            var found = CandidateSentences.Of(article)
                .Where(sentence => LoneSentences.Alone(sentence) || (sentence.Index == 0 && sentence.Quoted is not null))
                .Select(sentence => (Sentence: sentence, Item: ItemOf(asked, items, sentence)))
                .FirstOrDefault(pair => pair.Item is not null && !told.Exists(other => IsSame(other.Item, pair.Item)));
            if (found.Item is not null && !told.Exists(other => Jaccard.Of(other.Sentence.Terms, found.Sentence.Terms) >= SameSentence))
                told.Add((found.Sentence, found.Item));
        }

        return told.Count < Fewest ? [] : OverviewSelector.Drafts([.. told.Select(pair => pair.Sentence)]);
    }

    // The folded words of its name; null where the sentence does not tell of one that does what is asked.
    private IReadOnlyList<string>? ItemOf(AskedQuestion asked, AskedItems items, CandidateSentence sentence)
    {
        if (sentence.Asks || !Meets(asked, sentence) || Deed(asked, sentence) is not { } deed)
            return null;
        bool IsUndone(FrameKind kind) => Undone.Contains(kind) || (items.IsDone && kind is FrameKind.Planned or FrameKind.Future);
        if (sentence.Read.Frames.Any(frame => frame.Covers(deed) && IsUndone(frame.Kind)))
            return null;
        var doing = sentence.Read.Names
            .LastOrDefault(name => name.Last < deed && IsOfKind(items.Kind, name, sentence) && !IsAsked(asked, name, sentence));
        return doing is null ? null : [.. Enumerable.Range(doing.Core, doing.Length).Select(word => sentence.Tokens[word].Word)];
    }

    // Words in the sentence itself, names also in its article.
    private bool Meets(AskedQuestion asked, CandidateSentence sentence)
    {
        foreach (var unit in asked.Units.Where(unit => unit.IsTelling))
        {
            var isMet = UnitMatch.Strength(unit, sentence.Tokens, sentence.Terms, options) >= UnitMatch.Sure
                || (unit.Kind == UnitKind.Name
                    && unit.Parts[^1].Terms.Append(unit.Parts[^1].Token.Term).Any(sentence.Claim.Title.Contains));
            if (!isMet)
                return false;
        }

        return true;
    }

    // The first word that is asked for and no name: what is done.
    private int? Deed(AskedQuestion asked, CandidateSentence sentence)
    {
        var deeds = asked.Units.Where(unit => unit.Kind != UnitKind.Name && unit.IsTelling).ToList();
        for (var word = 0; word < sentence.Tokens.Count; word++)
        {
            var token = sentence.Tokens[word];
            var term = new HashSet<string>(StringComparer.Ordinal) { token.Term };
            if (!token.IsFunctionWord && deeds.Exists(unit => UnitMatch.Strength(unit, [token], term, options) >= UnitMatch.Sure))
                return word;
        }

        return null;
    }

    private static bool IsOfKind(ItemKind kind, WrittenName name, CandidateSentence sentence)
    {
        var person = sentence.Known.Read.Read.PersonAt(sentence.Range.Start + name.BareRange.Start);
        var isHuman = name.Kind == NameKind.Person || person is { IsHuman: true };
        var isPlace = name.Kind == NameKind.Place || Places.Contains(name.BareRange.Of(sentence.Text));
        return kind switch
        {
            ItemKind.Person => isHuman,
            ItemKind.Place => !isHuman && (isPlace || name.Kind == NameKind.Unknown),
            _ => !isHuman && !isPlace && name.Kind is NameKind.Organisation or NameKind.Unknown,
        };
    }

    private static bool IsAsked(AskedQuestion asked, WrittenName name, CandidateSentence sentence) =>
        asked.Names.Any(unit => unit.Parts[^1].Terms.Append(unit.Parts[^1].Token.Term).Contains(sentence.Tokens[name.Last].Term));

    // "Duval" is "Arne Duval".
    private static bool IsSame(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.All(other.Contains) || other.All(one.Contains);
}
