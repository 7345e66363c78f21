using System.Globalization;
using System.Text.Json;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Web.Admin;

/// <summary>The words of the pages of editors and operators, from a file: one for each language.</summary>
internal sealed class AdminWords
{
    private readonly Dictionary<string, string> texts;

    private AdminWords(Dictionary<string, string> texts) => this.texts = texts;

    /// <summary>Those in English.</summary>
    public static AdminWords English { get; } = Load("en");

    /// <summary>A text as markup.</summary>
    public string this[string name] => Page.Encode(texts[name]);

    /// <summary>Names of all texts.</summary>
    public IEnumerable<string> Names => texts.Keys;

    public bool Has(string name) => texts.ContainsKey(name);

    /// <summary>A text as it stands.</summary>
    public string Plain(string name) => texts[name];

    /// <summary>A text as markup, with what belongs into its {0} and so on.</summary>
    public string Of(string name, params object[] values) => Page.Encode(Fill(name, values));

    /// <summary>A text as it stands, with what belongs into its {0} and so on.</summary>
    public string Fill(string name, params object[] values) => string.Format(CultureInfo.InvariantCulture, texts[name], values);

    private static AdminWords Load(string language)
    {
        using var file = typeof(AdminWords).Assembly.GetManifestResourceStream($"admin/words.{language}.json")
            ?? throw new InvalidOperationException($"The words of the pages are missing in {language}.");
        return new(JsonSerializer.Deserialize(file, WordsJson.Default.DictionaryStringString)!);
    }
}
