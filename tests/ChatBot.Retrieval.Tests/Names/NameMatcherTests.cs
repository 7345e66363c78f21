using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Names;

namespace ChatBot.Retrieval.Tests.Names;

public sealed class NameMatcherTests
{
    private static readonly NameMatcher Sample = Matcher(
        "Whitkov", "Witkov", "Putin", "Lavrov", "Hersona", "Luhank", "Donetsk", "Zaporizia", "Crimea", "Usakov", "Dmitryev",
        "Trump", "Trumphe",
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

    [Theory]
    [InlineData("Путин", "putin")]
    [InlineData("Путиным", "putin")]
    [InlineData("Трампа", "trump trumphe")]
    [InlineData("Λαβρόφ", "lavrov")]
    [InlineData("פוטין", "putin")]
    [InlineData("بوتين", "putin")]
    [InlineData("푸틴은", "putin")]
    [InlineData("プーチンは", "putin")]
    [InlineData("普丁", "putin")]
    public void A_name_is_found_in_another_script(string asked, string found) =>
        string.Join(' ', Sample.Find(asked).Select(match => match.Name).Order(StringComparer.Ordinal)).ShouldBe(found);

    [Theory]
    [InlineData("правительство")]
    [InlineData("דיווח")]
    [InlineData("الاقتصاد")]
    [InlineData("대통령")]
    [InlineData("コメント")]
    [InlineData("总统")]
    [InlineData("ประธานาธิบดี")]
    public void An_ordinary_word_of_another_language_is_taken_for_no_name(string asked) => Sample.Find(asked).ShouldBeEmpty();

    [Fact]
    public void A_latin_name_finds_the_spelling_of_articles_in_another_script() =>
        Matcher("Путин", "Байден", "プレスリー").Find("Putin").Select(match => match.Name).ShouldBe(["путин"]);

    [Fact]
    public void Of_names_that_sound_alike_the_one_in_more_articles_is_meant() =>
        new NameMatcher([new("Biden", 300), new("Baden", 1)], new NameOptions()).Find("Байден").Select(match => match.Name)
        .ShouldBe(["biden"]);

    [Fact]
    public void A_short_form_finds_its_name_where_the_articles_lack_it()
    {
        Matcher("William", "Clinton").Find("Bill").Select(match => match.Name).ShouldBe(["william"]);
        Matcher("William", "Bill", "Clinton").Find("Bill").Select(match => match.Name).ShouldBe(["bill"]);
    }

    [Theory]
    [InlineData("президент", "president")]
    [InlineData("война", "")]
    public void A_word_that_another_script_writes_small_must_be_very_like_a_name(string asked, string found) =>
        string.Join(' ', Matcher("President", "Vienna").Find(asked, isWrittenAsName: false).Select(match => match.Name)).ShouldBe(found);

    [Fact]
    public void A_word_that_is_no_name_finds_no_long_form() =>
        Matcher("William", "Clinton").Find("bill", isWrittenAsName: false).ShouldBeEmpty();

    [Theory]
    [InlineData("O’Brien", "O'Brien")]
    [InlineData("OʼBrien", "OBrien")]
    [InlineData("D'Angelo", "D’Angelo")]
    [InlineData("OBrian", "O’Brien")]
    public void Apostrophes_part_no_names_and_what_is_found_is_the_word_that_is_indexed(string asked, string held) =>
        Matcher(held).Find(asked).ShouldHaveSingleItem().Name.ShouldBe(TextAnalyzer.Tokens(held)[0].Word);

    [Fact]
    public void A_known_spelling_comes_first() => Sample.Find("Witkov")[0].ShouldBe(new NameMatch("witkov", 0));

    private static NameMatcher Matcher(params string[] names) => new(names.Select(name => new NameCount(name, 1)), new NameOptions());
}
