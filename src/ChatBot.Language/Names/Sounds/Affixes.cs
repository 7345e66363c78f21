namespace ChatBot.Language.Names.Sounds;

/// <summary>What a language writes together with a name: case endings, particles, articles and prepositions.</summary>
public static class Affixes
{
    private static readonly string[] Cyrillic = ["ого", "ому", "ами", "ом", "ым", "ем", "им", "ой", "ей", "ою"];
    private static readonly string[] Hangul = ["에서", "에게", "으로", "은", "는", "이", "가", "을", "를", "의", "에", "도", "와", "과", "로"];
    private static readonly string[] Hebrew = ["ה", "ב", "ל", "מ", "ש", "ו", "כ"];
    private static readonly string[] Arabic = ["وال", "بال", "لل", "ال", "و", "ب", "ل", "ف"];

    /// <summary>The word, and the word without each affix that it may have.</summary>
    public static IEnumerable<string> Readings(string word, Script script) => script switch
    {
        Script.Cyrillic => [word, .. WithoutEndings(word, Cyrillic, 4)],
        Script.Hangul => [word, .. WithoutEndings(word, Hangul, 2)],
        Script.Hebrew => [word, .. WithoutBeginnings(word, Hebrew, 3)],
        Script.Arabic => [word, .. WithoutBeginnings(word, Arabic, 3)],
        Script.Kana => KatakanaRuns(word) is { Count: > 0 } runs ? runs : [word],
        _ => [word],
    };

    // Japanese writes foreign names in katakana, and runs what belongs to them on in other signs.
    private static List<string> KatakanaRuns(string word) =>
        [.. new string([.. word.Select(c => Scripts.IsKatakana(c) ? c : ' ')]).Split(' ').Where(run => run.Length > 1)];

    private static IEnumerable<string> WithoutEndings(string word, string[] endings, int shortest) => endings
        .Where(ending => word.Length - ending.Length >= shortest && word.EndsWith(ending, StringComparison.Ordinal))
        .Select(ending => word[..^ending.Length]);

    private static IEnumerable<string> WithoutBeginnings(string word, string[] beginnings, int shortest) => beginnings
        .Where(beginning => word.Length - beginning.Length >= shortest && word.StartsWith(beginning, StringComparison.Ordinal))
        .Select(beginning => word[beginning.Length..]);
}
