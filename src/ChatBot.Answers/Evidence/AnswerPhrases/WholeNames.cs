using ChatBot.Language;
using ChatBot.Language.Names;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>The names of a sentence that could be all of an answer: neither "Russian" nor "U.S.", and "Sultan of Sandoy" whole.</summary>
internal static class WholeNames
{
    /// <summary>In order, titles included. One word that opens the sentence is left out: any word has a capital there.</summary>
    public static List<TextRange> In(ReadSentence sentence)
    {
        var ranges = new List<TextRange>();
        var names = sentence.Names;
        for (var at = 0; at < names.Count; at++)
        {
            var first = names[at];
            while (at + 1 < names.Count && IsLinked(names[at], names[at + 1]))
                at++;
            if (first.First < names[at].Last || (IsName(first) && first.First > 0))
                ranges.Add(TextRange.Between(first.Range.Start, names[at].Range.End));
        }

        return ranges;
    }

    private static bool IsName(WrittenName name) =>
        name.Length > 0 && name.Kind is not NameKind.People
        && name.Text.Text.AsSpan(name.Range.Start, name.Range.Length).ContainsAnyInRange('a', 'z');

    private static bool IsLinked(WrittenName one, WrittenName other) =>
        other.First == one.Last + 2 && one.Text.WordAt(one.Last + 1) == "of" && one.Text.IsJoined(one.Last)
        && one.Text.IsJoined(one.Last + 1);
}
