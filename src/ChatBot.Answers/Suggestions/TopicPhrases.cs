using System.Text.RegularExpressions;
using ChatBot.Answers.Evidence;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>What a statement speaks of, as a question can name it: a name that the article comes back to, or words of its
/// headline.</summary>
internal sealed partial class TopicPhrases(HeadlineMatter headline, HeadlineMatter lead, TellingNames names)
{
    private const int MentionsOfTopic = 3;
    private const int LongestPhrase = 4;

    /// <summary>The topic, those that the headline has first; null where nothing in the statement is one.</summary>
    public string? Of(CandidateSentence sentence, Statement statement, string speaker)
    {
        var named = Names(sentence, statement, speaker).ToList();
        return named.Find(names.IsInTitle) ?? headline.In(sentence.Read, ContentIn(sentence, statement), isAloneEnough: true)
            ?? named.Where(name => names.Mentions(name) >= MentionsOfTopic && names.IsPartlyInTitle(name)).MaxBy(names.Mentions)
            ?? lead.In(sentence.Read, ContentIn(sentence, statement), isAloneEnough: false);
    }

    private IEnumerable<string> Names(CandidateSentence sentence, Statement statement, string speaker)
    {
        foreach (var name in sentence.Read.Names)
        {
            if (name.Certainty is not NameCertainty.Told || name.Length is < 1 or > LongestPhrase
                || name.Kind is NameKind.Place or NameKind.People || TellingNames.IsInDateline(sentence, name)
                || NamePhrases.IsCut(sentence.Read, name) || IsSpokenTo(sentence, statement, name) || LacksArticle(sentence.Read, name)
                || !ContentIn(sentence, statement).Contains(name.Range)
                || !StandsByItself(sentence.Read, name.IsArticled ? name.First - 1 : name.First, name.Last))
                continue;
            // Of people whom the headline does not name a reader has not heard.
            var written = names.PersonAt(sentence, name) is { IsHuman: true } person
                ? names.Of(person) is { } full && names.IsInTitle(full) ? full : null
                : NamePhrases.Written(name.ArticledRange.Of(sentence.Text));
            if (written is not null && !names.IsPartOfLonger(written) && !names.IsOwn(speaker, written)
                && TopicName().IsMatch(written) && !names.IsOutlet(written)
                && !TextAnalyzer.Tokens(written).Any(word => CalendarWords.Contains(word.Word) || Places.IsKnown(word.Word)
                    || DraftWords.Placing.Contains(word.Word))
                && !TextAnalyzer.Tokens(written).All(word => DraftWords.Anywhere.Contains(word.Word))
                && !DraftWords.Never.Contains(sentence.Read.WordAt(name.Last))
                && !(name.Length == 1 && (DraftWords.Where.Contains(sentence.Read.WordAt(name.Last))
                    || DraftWords.Common.Contains(sentence.Read.WordAt(name.Last))))
                && !speaker.Contains(written, StringComparison.Ordinal)
                && !written.Split(' ').Intersect(speaker.Split(' '), StringComparer.OrdinalIgnoreCase).Any())
                yield return written;
        }
    }

    // "Lind said she was speechless, amid worries about ferries" says nothing about ferries.
    private static TextRange ContentIn(CandidateSentence sentence, Statement statement)
    {
        var content = statement.Content with { Start = statement.Content.Start - sentence.Range.Start };
        var read = sentence.Read;
        for (var at = 0; at + 1 < read.Tokens.Count && statement.Kind is not StatementKind.Direct; at++)
        {
            if (read.Tokens[at].Range.Start > content.Start && read.Tokens[at].Range.End < content.End && read.Between(at) is ", "
                && DraftWords.Aside.Contains(read.WordAt(at + 1)))
                return TextRange.Between(content.Start, read.Tokens[at].Range.End);
        }

        return content;
    }

    // "Asked Turner to consider" is nothing about Turner.
    private static bool IsSpokenTo(CandidateSentence sentence, Statement statement, WrittenName name)
    {
        var behind = sentence.Tokens[name.First].Range.Start + sentence.Range.Start - statement.Cue.End;
        return behind is >= 0 and <= 1;
    }

    // "Their sixth State of the State".
    private static bool LacksArticle(ReadSentence read, WrittenName name) => !name.IsArticled
        && Enumerable.Range(name.Core, name.Length).Any(word => read.Tokens[word].IsFunctionWord && !read.Tokens[word].IsCapitalised);

    // Neither a place, nor whom the words were said to, nor a part of something longer.
    private static bool StandsByItself(ReadSentence read, int first, int last)
    {
        if (first > 0 && read.IsJoined(first - 1)
            && (read.Tokens[first - 1].IsCapitalised || read.IsPossessive(first - 1) || DraftWords.Office.Contains(read.WordAt(first - 1))
                || DraftWords.Receiving.Contains(read.WordAt(first - 1))))
            return false;
        // "NATO and withdraw": a name goes on with another name only.
        return HeadlineMatter.EndsPhrase(read, last)
            || (!read.IsPossessive(last) && read.IsJoined(last) && read.WordAt(last + 1) is ("and" or "or")
                && last + 2 < read.Tokens.Count && !read.Tokens[last + 2].IsCapitalised);
    }

    [GeneratedRegex(@"\A(?:the )?\p{Lu}[\p{L}.'’-]{2,}(?: (?:\p{Ll}{2,3}|\p{Lu}[\p{L}.'’-]*)){0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TopicName();
}
