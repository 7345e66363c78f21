using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Frames;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>
/// Whether a phrase may be set in bold: all that is asked stands in the phrase's own clause, nothing stands over the clause that the
/// question does not have too, and no other verb stands in it that the phrase might belong to.
/// </summary>
internal static class PhraseCheck
{
    private static readonly EvidenceOptions Matching = new();

    // "In what year", "which city", "how long", "how many times": what kind of phrase is asked for, not what it is asked of.
    private static readonly HashSet<string> Kinds =
        [.. WordTable.Words(typeof(PhraseCheck).Assembly, "Evidence/AnswerPhrases/kinds.txt").Select(TextAnalyzer.TermOf)];

    private static readonly HashSet<string> Present = ["will", "does", "do", "is", "are", "shall"];

    public static bool Holds(AskedQuestion question, AskedWords asked, ReadSentence sentence, TextRange phrase)
    {
        if (question.Units.Count == 0 || question.Time is { IsRelative: true })
            return false;
        var clause = PhraseClause.Around(sentence, phrase);
        if (clause.First < 0)
            return false;
        var words = clause.Words.ToList();
        var whole = words.Concat(Enumerable.Range(clause.First, clause.Last - clause.First + 1)).Order().ToList();
        return SpeaksOfAll(question, asked, sentence, whole) && Asserts(question, asked, clause, words)
            && !HasOtherVerb(asked, sentence, words);
    }

    private static bool SpeaksOfAll(AskedQuestion question, AskedWords asked, ReadSentence sentence, List<int> words)
    {
        List<TextToken> tokens = words.ConvertAll(word => sentence.Tokens[word]);
        var terms = tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        return question.Units.All(unit => IsKind(unit, asked)
            || (UnitMatch.Strength(unit, tokens, terms, Matching) > 0 && IsSameName(unit, sentence, words)));
    }

    private static bool IsKind(AskedUnit unit, AskedWords asked) =>
        unit.Kind == UnitKind.Word && Kinds.Contains(unit.Parts[0].Token.Term)
        && asked.Have(unit.Parts[0].Token.Term, "what", "which", "how", "many");

    // "Hilde Moen" is Moen and Hilde Moen, and not Lars Moen.
    private static bool IsSameName(AskedUnit unit, ReadSentence sentence, List<int> words)
    {
        if (unit.Kind != UnitKind.Name || unit.Parts.Count < 2)
            return true;
        var others = unit.Parts.SkipLast(1).SelectMany(part => part.Terms.Append(part.Token.Term)).ToHashSet(StringComparer.Ordinal);
        return words.Exists(word => unit.Parts[^1].Terms.Append(unit.Parts[^1].Token.Term).Contains(sentence.Tokens[word].Term)
            && (word == 0 || !sentence.Tokens[word - 1].IsCapitalised || others.Contains(sentence.Tokens[word - 1].Term)));
    }

    // A frame over the clause has to be asked for; one that covers only what is asked and not the phrase, or the other way round, parts
    // them.
    private static bool Asserts(AskedQuestion question, AskedWords asked, PhraseClause clause, List<int> words)
    {
        var kinds = new Lazy<HashSet<FrameKind>>(() => [.. new ReadSentence(question.Text, null).Frames.Select(frame => frame.Kind)]);
        foreach (var frame in clause.Sentence.Frames)
        {
            var isOver = words.Exists(frame.Covers) || frame.Covers(clause.First);
            if (frame.Kind is FrameKind.Said)
            {
                if (isOver && words.Exists(word => asked.Hold(clause.Sentence.Tokens[word])
                    && frame.Covers(word) != frame.Covers(clause.First)))
                    return false;
            }
            else if ((isOver || (frame.CueFirst >= 0 && clause.Holds(frame.CueFirst))) && !kinds.Value.Contains(frame.Kind)
                && !(frame.Kind is FrameKind.Future && asked.Tokens.Any(token => Present.Contains(token.Word))))
            {
                return false;
            }
        }

        return true;
    }

    // "The bridge opened by Berg in 1901 was closed": whose year it is, its words alone do not tell.
    private static bool HasOtherVerb(AskedWords asked, ReadSentence sentence, List<int> words) =>
        words.Exists(word => PastForms.Are(sentence.Tokens[word]) && !asked.MeansAlso(sentence.Tokens[word]));
}
