using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Names;

namespace ChatBot.Retrieval.Tests.Names;

public sealed class NameMatcherTests
{
    private static readonly NameMatcher Sample = Matcher(
        "Whitkov", "Witkov", "Putin", "Lavrov", "Hersona", "Luhank", "Donetsk", "Zaporizia", "Crimea", "Usakov", "Dmitryev", "Trump", "Trumphe",
        "Kommersant", "Moscow", "Russia", "Ukraine", "Kremlin", "Petersburg");

    [Theory]
    [InlineData("Witkoff", "whitkov witkov")]
    [InlineData("Whitkov", "whitkov witkov")]
    [InlineData("Lavrow", "lavrov")]
    [InlineData("Kherson", "hersona")]
    [InlineData("Luhansk", "luhank")]
    [InlineData("Zaporizhzhia", "zaporizia")]
    [InlineData("Ushakov", "usakov")]
    [InlineData("Dmitriev", "dmitryev")]
    [InlineData("Trump", "trump trumphe")]
    [InlineData("putin", "putin")]
    public void A_name_is_found_however_it_is_spelt(string asked, string found) =>
        string.Join(' ', Sample.Find(asked).Select(match => match.Name).Order(StringComparer.Ordinal)).ShouldBe(found);

    [Theory]
    [InlineData("Zelensky")]
    [InlineData("China")]
    [InlineData("Biden")]
    [InlineData("Germany")]
    [InlineData("Poland")]
    [InlineData("Macron")]
    [InlineData("oil")]
    [InlineData("price")]
    public void Another_name_is_not_taken_for_one_of_the_articles(string asked) => Sample.Find(asked).ShouldBeEmpty();

    [Theory]
    [InlineData("Austria", "Australia")]
    [InlineData("Niger", "Nigeria")]
    [InlineData("Iran", "Iraq")]
    [InlineData("Slovakia", "Slovenia")]
    [InlineData("Guinea", "Guyana")]
    public void Countries_with_like_names_are_kept_apart(string asked, string held) => Matcher(held).Find(asked).ShouldBeEmpty();

    [Fact]
    public void A_known_spelling_comes_first() => Sample.Find("Witkov")[0].ShouldBe(new NameMatch("witkov", 0));

    private static NameMatcher Matcher(params string[] names) => new(names.Select(name => new NameCount(name, 1)), new NameOptions());
}
