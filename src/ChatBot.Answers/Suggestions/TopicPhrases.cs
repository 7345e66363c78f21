using System.Text.RegularExpressions;
using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>What a statement speaks of, as a question can name it: a name that the article comes back to, or words of its
/// headline.</summary>
internal sealed partial class TopicPhrases(string headline, TellingNames names)
{
    private const int MentionsOfTopic = 3;
    private const int MentionsOfAcronym = 2;
    private const int LongestPhrase = 4;
    private readonly IReadOnlyList<TextToken> title = TextAnalyzer.Tokens(headline);

    /// <summary>The topic, those that the headline has first; null where nothing in the statement is one.</summary>
    public string? Of(CandidateSentence sentence, Statement statement, string speaker)
    {
        var named = Names(sentence, statement, speaker).ToList();
        return named.Find(names.IsInTitle) ?? Phrase(sentence, statement)
            ?? named.Where(name => names.Mentions(name) >= (IsAcronym(name) ? MentionsOfAcronym : MentionsOfTopic)
                && (IsAcronym(name) || name.Contains(' '))).MaxBy(names.Mentions);
    }

    private IEnumerable<string> Names(CandidateSentence sentence, Statement statement, string speaker)
    {
        foreach (var name in sentence.Read.Names)
        {
            if (name.Certainty is not NameCertainty.Told || name.Length is < 1 or > LongestPhrase
                || name.Kind is NameKind.Place or NameKind.People || TellingNames.IsInDateline(sentence, name)
                || !statement.Content.Contains(name.Range with { Start = name.Range.Start + sentence.Range.Start })
                || !StandsByItself(sentence.Read, name.IsArticled ? name.First - 1 : name.First, name.Last))
                continue;
            var written = names.PersonAt(sentence, name) is { IsHuman: true } person
                ? names.Of(person)
                : NamePhrases.Written(name.ArticledRange.Of(sentence.Text));
            if (written is not null && !names.IsEndOfLonger(written) && TopicName().IsMatch(written) && !names.IsOutlet(written)
                && !TextAnalyzer.Tokens(written).Any(word => CalendarWords.Contains(word.Word) || Places.IsKnown(word.Word)
                    || DraftWords.Placing.Contains(word.Word))
                && !speaker.Contains(written, StringComparison.Ordinal)
                && !written.Split(' ').Intersect(speaker.Split(' '), StringComparer.OrdinalIgnoreCase).Any())
                yield return written;
        }
    }

    /// <summary>Two words or more that stand together in the headline and in the statement, there as a noun by itself: "the abortion
    /// ban".</summary>
    private string? Phrase(CandidateSentence sentence, Statement statement)
    {
        var read = sentence.Read;
        for (var first = 1; first < read.Tokens.Count; first++)
        {
            if (!DraftWords.Leading.Contains(read.WordAt(first - 1)) || !read.IsJoined(first - 1))
                continue;
            var last = first;
            while (last < read.Tokens.Count && last - first < LongestPhrase && read.IsContent(last) && !read.Tokens[last].IsCapitalised
                && (last == first || read.IsJoined(last - 1)))
                last++;
            last--;
            if (last - first < 1 || read.IsPossessive(last) || !StandsByItself(read, first, last) || !IsInTitle(read, first, last))
                continue;
            var isArticled = read.WordAt(first - 1) == "the";
            var range = TextRange.Between(read.Tokens[isArticled ? first - 1 : first].Range.Start, read.Tokens[last].Range.End);
            var written = range.Of(read.Text);
            if (statement.Content.Contains(range with { Start = range.Start + sentence.Range.Start }) && Words().IsMatch(written))
                return NamePhrases.Written(written);
        }

        return null;
    }

    // "NATO" tells what it is; one other word alone seldom does.
    private static bool IsAcronym(string name) => name.Length is > 2 and < 7 && name.All(char.IsUpper);

    private bool IsInTitle(ReadSentence read, int first, int last)
    {
        var length = last - first + 1;
        for (var at = 0; at + length <= title.Count; at++)
        {
            if (Enumerable.Range(0, length).All(word => title[at + word].Term == read.Tokens[first + word].Term))
                return true;
        }

        return false;
    }

    // Neither a place, nor whom the words were said to, nor a part of something longer.
    private static bool StandsByItself(ReadSentence read, int first, int last)
    {
        if (first > 0 && read.IsJoined(first - 1)
            && (read.Tokens[first - 1].IsCapitalised || read.IsPossessive(first - 1)
                || (DraftWords.Receiving.Contains(read.WordAt(first - 1)) && read.Tokens[first].IsCapitalised)))
            return false;
        return !read.IsPossessive(last)
            && (last + 1 >= read.Tokens.Count || !read.IsJoined(last)
                || (read.Tokens[last + 1].IsFunctionWord && read.WordAt(last + 1) is not ("and" or "or" or "of")));
    }

    [GeneratedRegex(@"\A(?:the )?\p{Lu}[\p{L}.'’-]{2,}(?: (?:\p{Ll}{2,3}|\p{Lu}[\p{L}.'’-]*)){0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TopicName();

    [GeneratedRegex(@"\A[\p{L}\p{Nd}' ’-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
