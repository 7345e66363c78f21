using ChatBot.Language.Numbers;

namespace ChatBot.Language.Tests.Numbers;

public sealed class AmountSupportTests
{
    [Theory]
    [InlineData("nineteen thousand four hundred", "19,400")]
    [InlineData("19,400", "nineteen thousand four hundred")]
    [InlineData("12", "a dozen")]
    [InlineData("1,397,212", "1.4 million")]
    [InlineData("1,397,212", "about 1.4 million")]
    [InlineData("212", "about 200")]
    [InlineData("212", "more than 200")]
    [InlineData("212", "at least 200")]
    [InlineData("197", "nearly 200")]
    [InlineData("197", "fewer than 200")]
    [InlineData("more than 40", "over 40")]
    [InlineData("more than 40", "at least 40")]
    [InlineData("at least 40", "no fewer than 40")]
    [InlineData("40 or more", "at least 40")]
    [InlineData("nearly 40", "almost 40")]
    [InlineData("nearly 40", "about 40")]
    [InlineData("nearly 40", "fewer than 40")]
    [InlineData("fewer than 40", "at most 40")]
    [InlineData("about 40", "some 40")]
    [InlineData("about 40", "40")]
    [InlineData("40", "about 40")]
    [InlineData("40", "exactly 40")]
    [InlineData("between 10 and 12", "10 to 12")]
    [InlineData("10-12", "at least 10")]
    [InlineData("10-12", "up to 12")]
    [InlineData("a third of it", "33 percent")]
    [InlineData("20 percent", "one in five")]
    [InlineData("50%", "half")]
    [InlineData("$3bn", "3 billion dollars")]
    [InlineData("40 km", "40 kilometres")]
    [InlineData("45-year-old", "aged 45")]
    [InlineData("10:30 p.m.", "10:30pm")]
    [InlineData("36", "dozens")]
    [InlineData("30 degrees Celsius", "30 degrees")]
    [InlineData("a 780-72 vote", "780")]
    [InlineData("in the year 1994", "the 1990s")]
    [InlineData("over two days", "two days")]
    [InlineData("for more than two days", "over two days")]
    public void What_follows_is_borne_out(string source, string written) => Supports(source, written).ShouldBeTrue($"{source} → {written}");

    [Theory]
    [InlineData("nineteen thousand four hundred", "1,900,400")]
    [InlineData("nineteen thousand four hundred", "19,004")]
    [InlineData("twenty-five", "205")]
    [InlineData("200", "2,000")]
    [InlineData("nearly 40", "over 40")]
    [InlineData("nearly 40", "at least 40")]
    [InlineData("over 40", "nearly 40")]
    [InlineData("at least 40", "at most 40")]
    [InlineData("at least 40", "40")]
    [InlineData("at least 40", "exactly 40")]
    [InlineData("at least 40", "more than 40")]
    [InlineData("more than 40", "40")]
    [InlineData("more than 40", "about 40")]
    [InlineData("up to 40", "40")]
    [InlineData("up to 40", "at least 40")]
    [InlineData("as many as 40", "more than 40")]
    [InlineData("about 40", "exactly 40")]
    [InlineData("about 40", "at least 40")]
    [InlineData("about 40", "more than 40")]
    [InlineData("about 40", "fewer than 40")]
    [InlineData("40", "more than 40")]
    [InlineData("40", "nearly 40")]
    [InlineData("40", "fewer than 40")]
    [InlineData("900", "more than 200")]
    [InlineData("212", "214")]
    [InlineData("212", "about 300")]
    [InlineData("10 to 12", "12")]
    [InlineData("10 to 12", "10 to 15")]
    [InlineData("12", "dozens")]
    [InlineData("dozens", "12")]
    [InlineData("dozens", "hundreds")]
    [InlineData("$3 million", "€3 million")]
    [InlineData("3 percent", "3 percentage points")]
    [InlineData("5", "5 percent")]
    [InlineData("40 km", "40 miles")]
    [InlineData("18 months", "18 years")]
    [InlineData("won 3-2", "won 2-3")]
    [InlineData("the 1990s", "up to 2,000")]
    [InlineData("nearly two days", "over two days")]
    [InlineData("10:30 a.m.", "10:30 p.m.")]
    [InlineData("the third", "3")]
    [InlineData("a third of it", "a quarter of it")]
    public void What_does_not_follow_is_not(string source, string written) =>
        Supports(source, written).ShouldBeFalse($"{source} → {written}");

    [Theory]
    [InlineData("about 200", "some 212")]
    [InlineData("nearly 200", "197")]
    [InlineData("more than 200", "212")]
    [InlineData("200", "212")]
    [InlineData("1.4 million", "1,397,212")]
    [InlineData("10 to 12", "11")]
    [InlineData("up to 40", "37")]
    public void What_may_both_be_true_agrees(string one, string other) =>
        (Compatible(one, other), Compatible(other, one)).ShouldBe((true, true));

    [Theory]
    [InlineData("12", "14")]
    [InlineData("at least 12", "14")]
    [InlineData("1.4 million", "2.1 million")]
    [InlineData("10 to 12", "15")]
    public void Two_sure_numbers_that_differ_do_not(string one, string other) =>
        (Compatible(one, other), Compatible(other, one)).ShouldBe((false, false));

    private static bool Supports(string source, string written) => One(source).Supports(One(written));

    private static bool Compatible(string one, string other) => One(one).IsCompatibleWith(One(other));

    private static Amount One(string phrase) => new ReadSentence(phrase, null).AllAmounts.ShouldHaveSingleItem(phrase);
}
