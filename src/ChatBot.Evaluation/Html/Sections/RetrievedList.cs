using ChatBot.Evaluation.Insights;
using ChatBot.Language;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>The first passages that were found, with what of them is gold.</summary>
internal static class RetrievedList
{
    // A long passage is shown around its evidence, else from its beginning.
    private const int LongestShown = 420;
    private const int Before = 120;

    public static Markup Of(Insight insight) => insight.Retrieved.Count == 0
        ? Markup.Of($"""<p class="none">Nothing was found.</p>""")
        : Markup.Of($"""
            <div><h5>Found</h5><ol class="found">
            {insight.Retrieved.Select(passage => Entry(passage, insight.Titles[passage.ArticleId]))}</ol></div>
            """);

    private static Markup Entry(RetrievedPassage passage, string title)
    {
        var badge = passage.Gold.Count > 0 ? Markup.Of($"""<span class="badge better">evidence</span>""")
            : passage.IsRelevant ? Markup.Of($"""<span class="badge same">right article</span>""")
            : Markup.Empty;
        return Markup.Of($"""<li><b dir="auto">{title}</b>{badge}<p dir="auto">{Marked(passage)}</p></li>""");
    }

    private static Markup Marked(RetrievedPassage passage)
    {
        var shown = Shown(passage);
        var pieces = new List<Markup>();
        if (shown.Start > 0)
            pieces.Add(Markup.Of($"… "));
        var reached = shown.Start;
        foreach (var gold in passage.Gold.Where(shown.Overlaps))
        {
            var (start, end) = (Math.Max(gold.Start, reached), Math.Min(gold.End, shown.End));
            pieces.Add(Markup.Of($"{passage.Text[reached..start]}<mark>{passage.Text[start..end]}</mark>"));
            reached = end;
        }

        pieces.Add(Markup.Of($"{passage.Text[reached..shown.End]}{(shown.End < passage.Text.Length ? " …" : "")}"));
        return Markup.Join(pieces);
    }

    private static TextRange Shown(RetrievedPassage passage)
    {
        var text = passage.Text;
        var start = passage.Gold.Count > 0 && text.Length > LongestShown ? Border(text, passage.Gold[0].Start - Before) : 0;
        return TextRange.Between(start, Border(text, start + LongestShown));
    }

    // The end of the word before, so that neither a word nor a character is cut.
    private static int Border(string text, int at)
    {
        if (at <= 0)
            return 0;
        if (at >= text.Length)
            return text.Length;
        var space = text.LastIndexOf(' ', at, Math.Min(at, 40));
        return space > 0 ? space + 1 : char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
