using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Names;

namespace ChatBot.Retrieval.Tests.Names;

public sealed class MistypedNameTests
{
    private static readonly NameMatcher Matcher =
        new([new NameCount("Frost", 3), new NameCount("Lindqvist", 1), new NameCount("Frank", 2), new NameCount("Moe", 1)],
            new NameOptions());

    [Theory]
    [InlineData("Forst", "frost")]
    [InlineData("Frsot", "frost")]
    [InlineData("Lindqist", "lindqvist")]
    [InlineData("Farnk", "frank")]
    public void A_name_one_slip_away_is_found(string written, string meant) => Matcher.FindMistyped(written).ShouldBe([meant]);

    [Theory]
    [InlineData("Frost")]
    [InlineData("Meo")]
    [InlineData("Berg")]
    [InlineData("Фрост")]
    public void A_name_of_the_articles_a_short_one_and_one_like_none_are_no_slip(string written) =>
        Matcher.FindMistyped(written).ShouldBeEmpty();
}
