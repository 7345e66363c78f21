using ChatBot.Answers.Understanding.Wording;
using ChatBot.Language;

namespace ChatBot.Answers.Understanding.SmallTalk;

/// <summary>Tells small talk, which is answered with a kind word and no search, from what asks something.</summary>
public static class SmallTalkReader
{
    private static readonly (SmallTalkKind Kind, PhraseTable Phrases)[] Tables =
    [
        .. WordTable.Lines(typeof(SmallTalkReader).Assembly, "Understanding/SmallTalk/small-talk.tsv").Skip(1)
            .Select(line => line.Split('\t'))
            .GroupBy(fields => Enum.Parse<SmallTalkKind>(fields[0]), fields => fields[1])
            .Select(kind => (kind.Key, new PhraseTable(kind))),
    ];

    private static readonly Dictionary<(string Language, SmallTalkKind Kind), string> Replies =
        WordTable.Lines(typeof(SmallTalkReader).Assembly, "Understanding/SmallTalk/small-talk-replies.tsv").Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(fields => (fields[0], Enum.Parse<SmallTalkKind>(fields[1])), fields => fields[2]);

    // Nobody strings more pleasantries together.
    private const int Longest = 200;

    /// <summary>What a text says that is nothing but small talk, pictures and stops aside; null for any other text.</summary>
    public static SmallTalkKind? Read(string text)
    {
        if (text.Length > Longest)
            return null;
        var words = new PlainWords(text);
        SmallTalkKind? said = null;
        for (var at = 0; at < words.Count;)
        {
            // Of phrases that begin alike the longest is said: "good" and "good night".
            var (kind, length) = Tables.Select(table => (table.Kind, table.Phrases.LengthAt(words, at))).MaxBy(found => found.Item2);
            if (length == 0 || !IsStop(words, at + length))
                return null;
            said = said is null || kind < said ? kind : said;
            at += length;
            at += at < words.Count && words[at] == "and" ? 1 : 0;
        }

        return said;
    }

    /// <summary>What is answered to it.</summary>
    /// <param name="kind">What was said.</param>
    /// <param name="language">ISO 639-1 code; who speaks a language that has no such text is answered in English.</param>
    public static string Reply(SmallTalkKind kind, string language) =>
        Replies.GetValueOrDefault((language, kind)) ?? Replies[(Language.Languages.LanguageGuess.English, kind)];

    // "Thanks, great" and "ok thanks" are said, "Great Britain" and "Hello Kitty" are not: a capital goes on with a name.
    private static bool IsStop(PlainWords words, int at) =>
        at >= words.Count || words.Before(at).ContainsAnyExcept(' ', '-') || !char.IsUpper(words.Text[words.RangeOf(at).Start]);
}
