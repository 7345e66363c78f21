namespace ChatBot.Language.Languages;

/// <summary>The vocabularies of the languages whose questions can be read, by ISO 639-1 code.</summary>
public static class Lexicon
{
    private static readonly Lazy<Dictionary<string, Vocabulary>> Vocabularies =
        new(() => LanguageTable.Read()
            .ToDictionary(language => language.Key, language => new Vocabulary(language.Value), StringComparer.Ordinal));

    /// <summary>The codes of the languages that can be read, English among them.</summary>
    public static IEnumerable<string> Languages => Vocabularies.Value.Keys;

    /// <summary>The vocabulary of a language, or null where its questions are only recognised.</summary>
    public static Vocabulary? Of(string language) => Vocabularies.Value.GetValueOrDefault(language);
}
