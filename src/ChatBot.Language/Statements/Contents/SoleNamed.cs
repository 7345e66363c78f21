using System.Collections.Frozen;
using ChatBot.Language.People;
using ChatBot.Language.Texts;

namespace ChatBot.Language.Statements.Contents;

/// <summary>
/// Tells whose a quotation is that nothing brings: whoever opens the sentence before it, where the paragraph names nobody else since
/// somebody last spoke, and the quotation does not speak of a "he" or "she", who may be them.
/// </summary>
internal sealed class SoleNamed(WordedText text, Cast cast, IReadOnlyDictionary<int, Mention> subjects)
{
    private const int FarthestWord = 60;

    private static readonly FrozenSet<string> Others = WordTable.Words("Statements/Contents/third-persons.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <param name="quotation">The quotation.</param>
    /// <param name="from">Where the last statement ends, or 0.</param>
    /// <returns>Who speaks and their mention, or null where that is not sure.</returns>
    public (Mention Mention, Person Person)? Before(TextRange quotation, int from)
    {
        var first = text.FirstWordFrom(quotation.Start);
        if (first <= 0 || first >= text.Words.Count || text.SentenceOf(first) is not (> 0 and var sentence)
            || text.Sentences[sentence].Start != quotation.Start
            || text.SentenceOf(first - 1) != sentence - 1 || text.IsQuoted(first - 1) || text.GapAfter(first - 1).Contains('\n'))
            return null;
        if (!subjects.TryGetValue(sentence - 1, out var subject) || subject.Run is null
            || cast.PersonOf(subject.Run) is not { IsHuman: true, IsSure: true } person)
            return null;
        return IsSole(person, first, from) && !SpeaksOfOthers(quotation, first) ? (subject, person) : null;
    }

    private bool IsSole(Person person, int before, int from)
    {
        for (var word = before - 1; word >= Math.Max(0, before - FarthestWord) && text.Words[word].Range.Start >= from; word--)
        {
            if (cast.RunAt(word) is { } run && cast.PersonOf(run) is { } other && other != person)
                return false;
            if (text.GapAfter(word).Contains('\n'))
                break;
        }

        return true;
    }

    private bool SpeaksOfOthers(TextRange quotation, int first)
    {
        for (var word = first; word < text.Words.Count && text.Words[word].Range.End <= quotation.End; word++)
        {
            if (Others.Contains(text.Words[word].Word))
                return true;
        }

        return false;
    }
}
