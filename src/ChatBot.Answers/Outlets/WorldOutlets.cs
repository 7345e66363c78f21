using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatBot.Answers.Outlets;

/// <summary>Whether a name is that of an outlet, though no article is from it: well-known houses, and names shaped like a
/// newspaper's.</summary>
public static partial class WorldOutlets
{
    private static readonly FrozenSet<string> Known = (
        "abc|abc news|al jazeera|ap|ap news|ars technica|associated press|axios|barrons|bbc|bbc news|bbc sport|billboard|bleacher "
        + "report|bloomberg|business insider|" +
        "business standard|buzzfeed|cbc|cbs|cbs news|cnbc|cnet|cnn|corriere della sera|daily beast|daily mail|daily mirror|der "
        + "spiegel|deutsche welle|digital trends|" +
        "die zeit|dw|economist|economic times|el pais|engadget|entertainment weekly|espn|euronews|eurosport|financial "
        + "times|forbes|fortune|fox news|" +
        "fox sports|gizmodo|guardian|haaretz|hindu|hindustan times|hollywood reporter|huffpost|independent|interfax|intercept|itv|itv "
        + "news|kotaku|le figaro|le monde|la repubblica|los angeles times|" +
        "marca|marketwatch|mashable|msnbc|nbc|nbc news|national geographic|nature|new scientist|new york post|new york times|new "
        + "yorker|newsweek|npr|nikkei|pc gamer|pcmag|" +
        "people|politico|polygon|press association|propublica|pbs|rfi|reuters|ria novosti|rolling stone|rt|scientific american|seeking "
        + "alpha|semafor|sky news|sky sports|slate|sporting news|" +
        "sports illustrated|spiegel|straits times|sun|sydney morning herald|talksport|tass|techcrunch|techradar|telegraph|times|times "
        + "of india|tmz|toms guide|toms hardware|ukrinform|" +
        "us weekly|usa today|vanity fair|variety|venturebeat|verge|vice|vogue|vox|wall street journal|washington "
        + "post|wired|xinhua|yahoo|yahoo finance|yahoo news|zdnet|zeit")
        .Split('|').ToFrozenSet(StringComparer.Ordinal);

    /// <param name="words">Folded words of the name, without "the".</param>
    public static bool Contains(IReadOnlyList<string> words) =>
        Known.Contains(string.Join(' ', words)) || (words.Count > 1 && Shape().IsMatch(string.Join(' ', words)));

    [GeneratedRegex(
        @"^daily\s|\s(?:times|post|news|journal|herald|tribune|gazette|chronicle|telegraph|magazine|observer|mail|weekly|courier|"
        + @"examiner|inquirer|dispatch|sentinel|standard|reporter)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
