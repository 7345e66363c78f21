using System.Text.Json;

namespace ChatBot.Host.Web.Pages;

/// <summary>The words of the page where questions are asked, from the file that its script reads too: one for each language.</summary>
internal sealed class AskWords
{
    private readonly Dictionary<string, string> texts;

    private AskWords(Dictionary<string, string> texts) => this.texts = texts;

    /// <summary>Those in English.</summary>
    public static AskWords English { get; } = Load("en");

    /// <summary>A text as markup.</summary>
    public string this[string name] => Page.Encode(texts[name]);

    private static AskWords Load(string language)
    {
        using var file = typeof(AskWords).Assembly.GetManifestResourceStream($"web/words.{language}.json")
            ?? throw new InvalidOperationException($"The words of the page are missing in {language}.");
        return new(JsonSerializer.Deserialize(file, WordsJson.Default.DictionaryStringString)!);
    }
}
