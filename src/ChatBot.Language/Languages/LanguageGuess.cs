using System.Collections.Frozen;
using System.Text;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Language.Languages;

/// <summary>Tells the language of a question by its script or, in Latin script, by its commonest words.</summary>
public static class LanguageGuess
{
    /// <summary>ISO 639-1 code of English.</summary>
    public const string English = "en";

    // A word of the vocabulary says less than a binding word: English has taken many of them over.
    private const double WordShare = 0.6;
    private const double LeastHits = 1.5;

    // What speaks for English has to be outweighed clearly: languages share small words.
    private const double Margin = 0.5;

    // "von der".
    private const int LongestParticles = 2;

    private static readonly Dictionary<string, string[]> Rows = WordTable.Lines("Languages/languages.tsv")
        .Skip(1).Select(line => line.Split('\t')).ToDictionary(fields => fields[0], fields => fields, StringComparer.Ordinal);

    private static readonly Dictionary<string, FrozenSet<string>> Markers = Words(1);

    private static readonly Dictionary<string, FrozenSet<string>> Greetings = Words(2);

    // Letters that no other of the languages has, weighty beside binding words that they share.
    private static readonly (string Language, string Letters)[] OwnLetters =
    [
        ("de", "ß"), ("es", "ñ¿¡"), ("pt", "ãõ"), ("pl", "łżźśćńąę"), ("tr", "ğış"), ("vi", "ơưđạảấầậắằếềệịọốồộớờợụứừự"), ("ro", "șțăţ"),
        ("cs", "ěřů"), ("hu", "őű"), ("da", "æø"),
    ];

    /// <summary>The language's code; <see cref="English"/> where nothing speaks for another.</summary>
    public static string Of(string text) => OfScript(text) ?? OfWords(text);

    /// <summary>As <see cref="Of(string)"/>; where the text is too short to tell, the language that was spoken before if its words fit at
    /// all.</summary>
    public static string Of(string text, string before) =>
        OfScript(text) ?? (OfWords(text) is var own && own == English && Markers.ContainsKey(before)
            && Score(text, before) > Score(text, English) ? before : own);

    /// <summary>The language of a text that is nothing but a greeting or thanks; null for any other text.</summary>
    public static string? OfGreeting(string text) =>
        TextAnalyzer.Tokens(text) is { Count: > 0 } tokens
            ? Greetings.FirstOrDefault(language => tokens.All(token => IsGreeting(token.Word, language))).Key
            : null;

    private static bool IsGreeting(string word, KeyValuePair<string, FrozenSet<string>> language) =>
        language.Value.Contains(word) || (language.Key is "zh" or "ja" or "th" && language.Value.Any(word.StartsWith));

    private static string? OfScript(string text)
    {
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).ToList();
        if (letters.Count == 0 || letters.Count(rune => rune.Value < 0x250 || rune.Value is >= 0x1E00 and < 0x1F00) * 2 >= letters.Count)
            return null;
        if (letters.Exists(rune => rune.Value is >= 0x3040 and < 0x3100))
            return "ja";
        return letters.Where(rune => rune.Value >= 0x250).Select(Script).GroupBy(script => script).MaxBy(group => group.Count())!.Key switch
        {
            "ru" => letters.Exists(rune => "іїєґІЇЄҐ".Contains((char)rune.Value, StringComparison.Ordinal))
                || Known(text, "uk") > Known(text, "ru") ? "uk" : "ru",
            var script => script,
        };
    }

    private static int Known(string text, string language)
    {
        var tokens = LanguageTable.Tokens(text, language);
        return Enumerable.Range(0, tokens.Count).Count(i => Lexicon.Of(language)!.Find(tokens, i, hasCapitals: true) is { IsName: false });
    }

    private static string Script(Rune rune) => rune.Value switch
    {
        < 0x400 or (>= 0x1F00 and < 0x2000) => "el",
        < 0x530 => "ru",
        >= 0x590 and < 0x600 => "he",
        >= 0x600 and < 0x780 => "ar",
        >= 0x900 and < 0x980 => "hi",
        >= 0xE00 and < 0xE80 => "th",
        >= 0x1100 and < 0x1200 or >= 0xAC00 and < 0xD7A4 => "ko",
        >= 0x3400 and < 0xA000 or >= 0x20000 => "zh",
        _ => "other",
    };

    private static string OfWords(string text)
    {
        var english = Score(text, English);
        var (best, score) = (English, Math.Max(english + Margin, LeastHits));
        foreach (var language in Markers.Keys.Where(language => language != English))
        {
            var own = Score(text, language);
            if (best == English ? own >= score : own > score)
                (best, score) = (language, own);
        }

        return best;
    }

    private static double Score(string text, string language)
    {
        var tokens = LanguageTable.Tokens(text, language);
        var (markers, vocabulary) = (Markers[language], language == English ? null : Lexicon.Of(language));
        // Shouted, every word has a capital.
        var isCalm = text.Any(char.IsLower);
        var (score, isBound) = (0.0, language == English);
        var (hits, words) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var isName = isCalm && i > 0 && IsPartOfName(tokens, i);
            words += isName ? 0 : 1;
            if (!isName && markers.Contains(tokens[i].Word))
                (score, hits, isBound) = (score + 1, hits + 1, isBound || !Markers[English].Contains(tokens[i].Word));
            else if (language == English ? SpeechActs.IsSaying(tokens[i].Term)
                : (!isName || language == "de") && vocabulary?.Find(tokens, i, hasCapitals: true) is { IsName: false })
                (score, hits) = (score + WordShare, hits + 1);
        }

        // "Was forderte Lawrow?", not "do health care plans count as insurance": words that English has too bind where most are known.
        isBound |= hits * 2 >= words && hits > 0 && tokens.Any(token => markers.Contains(token.Word));

        foreach (var (_, letters) in OwnLetters.Where(own => own.Language == language))
        {
            // "Kılıçdaroğlu" and "São Paulo" are written so in English too.
            var inNames = isCalm ? tokens.Where(token => token.IsCapitalised).Sum(token => Count(token.Range.Of(text), letters)) : 0;
            var found = Math.Min(2, Count(text, letters) - inNames);
            (score, isBound) = (score + found, isBound || found > 0);
        }

        return isBound ? score : 0;
    }

    // A word with a capital inside a text is a name, "Il" in "Kim Jong Il", and so is what stands small between two of them: "Charles de
    // Gaulle".
    private static bool IsPartOfName(IReadOnlyList<TextToken> tokens, int at)
    {
        if (tokens[at].IsCapitalised)
            return true;
        var (first, last) = (at, at);
        while (first > 0 && at - first < LongestParticles && NameReader.IsParticle(tokens[first].Word) && !tokens[first].IsCapitalised)
            first--;
        while (last + 1 < tokens.Count && last - at < LongestParticles && NameReader.IsParticle(tokens[last].Word)
            && !tokens[last].IsCapitalised)
            last++;
        // What opens a text has a capital whatever it is.
        return first < at && last > at && tokens[first].IsCapitalised && tokens[last].IsCapitalised
            && (first > 0 || GivenNames.Of(tokens[first].Word).IsKnown);
    }

    private static int Count(string text, string letters) =>
        text.Count(letter => letters.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal));

    private static Dictionary<string, FrozenSet<string>> Words(int column) => Rows
        .Where(row => row.Value.Length > column && row.Value[column].Length > 0)
        .ToDictionary(row => row.Key,
            row => row.Value[column].Split(' ').Select(word => Folding.Fold(word)).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
}
