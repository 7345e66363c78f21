using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Host.Web.ArticlePages;
using ChatBot.Language;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Host.Tests.Web.ArticlePages;

public class MarkedTextTests
{
    private static readonly Gen<string> Texts = Gen.Elements("a", "<", "&", "\"", " ", "é", "😀", "<b>", "</mark>").ArrayOf(30)
        .Select(string.Concat);

    [Fact]
    public void Whatever_is_marked_the_text_stays_the_text() => Check((text, ranges) =>
        WebUtility.HtmlDecode(Regex.Replace(Marked(text, ranges), "<[^>]*>", "")) == text);

    [Fact]
    public void What_is_marked_as_cited_is_the_cited_range() => Check((text, ranges) =>
        ranges.Cited is not { } cited || Cited(Marked(text, ranges)) == cited.Of(text));

    private static string Cited(string markup) => string.Concat(
        Regex.Matches(markup, "<mark(?: id=\"cited\" tabindex=\"-1\" autofocus)?>(.*?)</mark>", RegexOptions.Singleline)
            .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)));

    private static string Marked(string text, CitedRanges ranges)
    {
        var markup = new StringBuilder();
        new MarkedText(text, ranges, takesFocus: true).Append(markup, new TextRange(0, text.Length));
        return markup.ToString();
    }

    private static void Check(Func<string, CitedRanges, bool> holds) => Prop.ForAll(
        (from text in Texts
         let range = from start in Gen.Choose(0, text.Length - 1)
                     from end in Gen.Choose(start + 1,
             text.Length)
                     select TextRange.Between(start, end)
         let whole = range.Where(one => IsWhole(text, one.Start) && IsWhole(text, one.End))
         from cited in whole
         from also in whole.ArrayOf(3)
         select (text, new CitedRanges(cited, also))).ToArbitrary(),
        one => holds(one.text, one.Item2)).QuickCheckThrowOnFailure();

    // A citation never ends inside a character.
    private static bool IsWhole(string text, int at) => at == text.Length || !char.IsLowSurrogate(text[at]);
}
