using System.Globalization;
using System.Text.Json;

namespace ChatBot.Host.Web.Pages;

/// <summary>The words of pages, from a file: one for each language.</summary>
internal sealed class SiteWords
{
    private readonly Dictionary<string, string> texts;

    private SiteWords(Dictionary<string, string> texts) => this.texts = texts;

    /// <summary>Those of the pages that everybody reads: articles, library, shared answers, messages.</summary>
    public static SiteWords Site { get; } = Load("site", "en");

    /// <summary>Those of the page where questions are asked, which its script reads too.</summary>
    public static SiteWords Ask { get; } = Load("web", "en");

    /// <summary>Those of the pages of editors and operators.</summary>
    public static SiteWords Admin { get; } = Load("admin", "en");

    /// <summary>A text as markup.</summary>
    public string this[string name] => Page.Encode(texts[name]);

    /// <summary>Names of all texts.</summary>
    public IEnumerable<string> Names => texts.Keys;

    public bool Has(string name) => texts.ContainsKey(name);

    /// <summary>A text as it stands.</summary>
    public string Plain(string name) => texts[name];

    /// <summary>A text as markup, with what belongs into its {0} and so on.</summary>
    public string Of(string name, params object[] values) => Page.Encode(Fill(name, values));

    /// <summary>A text as markup around markup, which belongs into its {0} and so on.</summary>
    public string Around(string name, params object[] markup) => string.Format(CultureInfo.InvariantCulture, this[name], markup);

    /// <summary>A text as it stands, with what belongs into its {0} and so on.</summary>
    public string Fill(string name, params object[] values) => string.Format(CultureInfo.InvariantCulture, texts[name], values);

    private static SiteWords Load(string part, string language)
    {
        using var file = typeof(SiteWords).Assembly.GetManifestResourceStream($"{part}/words.{language}.json")
            ?? throw new InvalidOperationException($"The words of the pages are missing in {language}.");
        return new(JsonSerializer.Deserialize(file, WordsJson.Default.DictionaryStringString)!);
    }
}
