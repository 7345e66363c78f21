using ChatBot.Language.Words;

namespace ChatBot.Language.Languages;

/// <summary>Reads the tables beside this file: one row per English word, one column per language.</summary>
public static class LanguageTable
{
    private const string LeftOut = "-";

    /// <summary>The entries of every language by its ISO 639-1 code, and the English words under "en".</summary>
    public static Dictionary<string, List<Entry>> Read()
    {
        var entries = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var (table, areNames) in new[] { ("words.tsv", false), ("places.tsv", true), ("people.tsv", true) })
        {
            string[]? languages = null;
            foreach (var fields in WordTable.Lines($"Languages/{table}").Select(line => line.Split('\t')))
            {
                if (languages is null)
                    languages = fields;
                else
                    Add(entries, languages, fields, areNames);
            }
        }

        return entries;
    }

    /// <summary>The folded words of a text, parted at the apostrophes that French and Italian run words together with.</summary>
    public static IReadOnlyList<TextToken> Tokens(string text, string language) =>
        TextAnalyzer.Tokens(language is "fr" or "it" or "tr" ? text.Replace('\'', ' ').Replace('’', ' ') : text);

    private static void Add(Dictionary<string, List<Entry>> entries, string[] languages, string[] fields, bool areNames)
    {
        for (var i = 0; i < languages.Length; i++)
        {
            var written = i < fields.Length && fields[i].Length > 0 ? fields[i] : areNames || i == 0 ? fields[0] : "";
            if (!entries.TryGetValue(languages[i], out var ofLanguage))
                entries[languages[i]] = ofLanguage = [];
            foreach (var phrase in written.Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                if (phrase != LeftOut)
                    ofLanguage.Add(new(Words(phrase, languages[i]), fields[0] == LeftOut ? "" : fields[0], areNames));
            }
        }
    }

    private static List<string> Words(string phrase, string language)
    {
        var words = new List<string>();
        foreach (var token in Tokens(phrase, language))
            words.Add(token.Range.End < phrase.Length && phrase[token.Range.End] == '*' ? token.Word + "*" : token.Word);
        return words;
    }
}
