using ChatBot.Language.Words;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Language.Tests.Words;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("Ukraine’s ambition", "ukraine ambition")]
    [InlineData("the U.S. and the US president", "the usa and the usa president")]
    [InlineData("let us go", "let us go")]
    [InlineData("1,397 articles", "1397 articles")]
    [InlineData("3.5% of 10,00", "3p5 percent of 10 00")]
    [InlineData("Łódź, São Paulo, Straße", "lodz sao paulo strasse")]
    [InlineData("four-hour talks", "four hour talks")]
    [InlineData("Mr. O’Brien didn’t", "mr obrien didnt")]
    [InlineData("ended.Then", "ended then")]
    [InlineData("the 49er’s and 4a’b", "the 49er and 4ab")]
    [InlineData("“peace” …", "peace")]
    [InlineData("COVID-19 in an 11-year-old", "covid 19 in an 11 year old")]
    [InlineData("$1.8 billion, €3,000", "1p8 billion 3000")]
    [InlineData("the U.N. and the UN", "the un and the un")]
    [InlineData("in the U.S.’s north", "in the usa s north")]
    [InlineData("James’ and Jones' house", "james and jones house")]
    [InlineData("on Dec. 21, 2023", "on dec 21 2023")]
    [InlineData("Covid‑19 – ﬁve", "covid 19 five")]
    public void Words_are_folded(string text, string words) =>
        string.Join(' ', TextAnalyzer.Tokens(text).Select(token => token.Word)).ShouldBe(words);

    [Theory]
    [InlineData("met", "meeting")]
    [InlineData("said", "says")]
    [InlineData("withdrew", "withdraw")]
    [InlineData("demanded", "demands")]
    [InlineData("province", "provinces")]
    [InlineData("ANNEXED", "annex")]
    public void Forms_of_a_word_share_a_term(string one, string other) =>
        TextAnalyzer.Terms(one).ShouldBe(TextAnalyzer.Terms(other));

    [Fact]
    public void Function_words_are_no_terms() => TextAnalyzer.Terms("What did he do to the other ones?").ShouldBe(["one"]);

    [Fact]
    public void Tokens_lie_in_order_inside_any_text_and_hold_only_letters_and_digits() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var reached = 0;
            foreach (var token in TextAnalyzer.Tokens(text.Get))
            {
                if (token.Range.Start < reached || token.Range.End > text.Get.Length || token.Word.Length == 0 || token.Term.Length == 0)
                    return false;
                if (token.Term.Any(c => c is '"' or '\'' or '.' or ',' or '*' or '(' or ')' || char.IsWhiteSpace(c) || char.IsControl(c)))
                    return false;
                reached = token.Range.End;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\ud800")]
    [InlineData("a\udc00b")]
    [InlineData("👍🏽")]
    [InlineData("\0\u0001")]
    public void Broken_and_unusual_text_is_read_without_failing(string text) =>
        Should.NotThrow(() => TextAnalyzer.Terms(text));

    [Fact]
    public void An_endless_word_is_cut() =>
        TextAnalyzer.Terms(new string('x', 100_000)).Single().Length.ShouldBe(TextAnalyzer.LongestWord);
}
