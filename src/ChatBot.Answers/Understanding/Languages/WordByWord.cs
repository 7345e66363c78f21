using ChatBot.Language.Languages;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Languages;

/// <summary>Looks up the words of a question one by one, longest phrases first.</summary>
internal static class WordByWord
{
    private const int LongestChineseWord = 8;

    // Arabic writes these in front of a word: and, then, with, for, like, the.
    private static readonly string[] ArabicPrefixes = ["وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك"];

    public static List<ForeignWord> Read(string text, string language, Vocabulary vocabulary) =>
        language == "zh" ? ReadUnspaced(text, vocabulary) : ReadSpaced(text, language, vocabulary);

    private static List<ForeignWord> ReadSpaced(string text, string language, Vocabulary vocabulary)
    {
        var tokens = LanguageTable.Tokens(text, language);
        var hasCapitals = language is not "ar";
        var pieces = new List<ForeignWord>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (vocabulary.Find(tokens, i, hasCapitals) is { } entry && !IsWrittenAsName(entry, tokens, i, language))
            {
                pieces.Add(Of(tokens[i].Range.Of(text), entry));
                i += entry.Words.Count - 1;
            }
            else if (language == "ar" && WithoutPrefix(tokens[i], vocabulary) is { } bare)
            {
                pieces.Add(Of(tokens[i].Range.Of(text), bare));
            }
            else
            {
                pieces.Add(Unknown(tokens[i].Range.Of(text), isName: tokens[i].IsCapitalised && i > 0 && language != "de"));
            }
        }

        return pieces;
    }

    // "Rom*" stands for Rome and for nothing that is written small; an ordinary word inside a sentence is not written like a name, but in
    // German.
    private static bool IsWrittenAsName(Entry entry, IReadOnlyList<TextToken> tokens, int at, string language) =>
        !entry.IsName && at > 0 && tokens[at].IsCapitalised && language is not ("de" or "ar") && entry.Words.Count == 1
        && entry.Words[0].EndsWith('*')
        && !char.IsUpper(entry.English.Length > 0 ? entry.English[0] : 'x');

    private static Entry? WithoutPrefix(TextToken token, Vocabulary vocabulary)
    {
        foreach (var prefix in ArabicPrefixes)
        {
            if (token.Word.Length > prefix.Length + 1 && token.Word.StartsWith(prefix, StringComparison.Ordinal)
                && vocabulary.Find([token with { Word = token.Word[prefix.Length..] }], 0, hasCapitals: false) is { } entry)
                return entry;
        }

        return null;
    }

    // Chinese: the longest word at each place; what lies between two words is a name or a word that is not known.
    private static List<ForeignWord> ReadUnspaced(string text, Vocabulary vocabulary)
    {
        var pieces = new List<ForeignWord>();
        var (at, open) = (0, 0);
        while (at < text.Length)
        {
            if (vocabulary.FindIn(text, at, LongestChineseWord) is not { } found)
            {
                at++;
                continue;
            }

            Close(at);
            pieces.Add(Of(text.Substring(at, found.Length), found.Entry));
            at += found.Length;
            open = at;
        }

        Close(at);
        return pieces;

        void Close(int end) => pieces.AddRange(TextAnalyzer.Tokens(text[open..end])
            .Where(token => token.Range.Length > 1 || char.IsAsciiLetterOrDigit(token.Word[0]))
            .Select(token => Unknown(token.Range.Of(text[open..end]), isName: false)));
    }

    private static ForeignWord Of(string written, Entry entry) => new(written, entry.English, KindOf(entry));

    private static ForeignWord Unknown(string written, bool isName) =>
        new(written, written, isName || written.Any(char.IsDigit) ? ForeignWordKind.Name : ForeignWordKind.Unknown);

    private static ForeignWordKind KindOf(Entry entry) => entry.English switch
    {
        _ when entry.IsName => ForeignWordKind.Name,
        "what" or "who" or "whose" or "when" or "since when" or "where" or "why" or "how" or "how many" or "how long" or "how old" =>
            ForeignWordKind.Asking,
        "" => ForeignWordKind.Binding,
        var english when FunctionWords.Contains(english) => ForeignWordKind.Binding,
        var english when SpeechActs.ForceOf(TextAnalyzer.TermOf(english)) is not null
            && SpeechActs.BaseOf(TextAnalyzer.TermOf(english)) == english && english is not "interview" => ForeignWordKind.Speech,
        _ => ForeignWordKind.Word,
    };
}
