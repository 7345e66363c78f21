using ChatBot.Retrieval.Search;

namespace ChatBot.Retrieval.Tests.Search;

public sealed class QueryAnalyzerTests(SearchFixture made) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("What did Witkoff say?", "Witkoff", "whitkov")]
    [InlineData("What did Vitkov say?", "Vitkov", "whitkov")]
    [InlineData("What did Szczepanski want?", "Szczepanski", "szczepanski")]
    [InlineData("What did Shchepanski want?", "Shchepanski", "szczepanski")]
    [InlineData("Prices in Kherson", "Kherson", "hersona")]
    [InlineData("Did Sigurdardottir agree?", "Sigurdardottir", "sigurdardottir")]
    [InlineData("Exports of Odessa", "Odessa", "odesa")]
    public async Task A_name_is_found_by_the_spellings_of_the_articles(string question, string written, string term)
    {
        var name = await TermAsync(question, written);

        name.IsName.ShouldBeTrue();
        name.Passages.ShouldBeGreaterThan(0);
        name.Terms.ShouldContain(term);
    }

    [Theory]
    [InlineData("Что сказал Витков?", "Витков", "whitkov")]
    [InlineData("Что сказал Щепанский?", "Щепанский", "szczepanski")]
    [InlineData("시구르다르도티르는 왜?", "시구르다르도티르는", "sigurdardottir")]
    [InlineData("ヴィトコフは何と言った?", "ヴィトコフは何と言った", "whitkov")]
    [InlineData("מה אמר ויטקוב?", "ויטקוב", "whitkov")]
    [InlineData("ماذا قال ويتكوف؟", "ويتكوف", "whitkov")]
    public async Task A_name_in_another_script_is_found_by_the_spellings_of_the_articles(string question, string written, string term)
    {
        var name = await TermAsync(question, written);

        (name.IsName, name.Passages > 0).ShouldBe((true, true));
        name.Terms.ShouldContain(term);
    }

    [Theory]
    [InlineData("Что сказал президент?", "сказал")]
    [InlineData("πού είναι;", "είναι")]
    public async Task A_word_in_another_script_that_is_like_no_name_is_unknown(string question, string written)
    {
        var word = await TermAsync(question, written);

        (word.IsName, word.Passages).ShouldBe((false, 0));
    }

    [Theory]
    [InlineData("Who is Tommy?", "Tommy", true)]
    [InlineData("who is tommy?", "tommy", false)]
    public async Task Only_a_capitalised_word_is_looked_up_among_given_names(string question, string written, bool isFound) =>
        ((await TermAsync(question, written)).Passages > 0).ShouldBe(isFound);

    [Theory]
    [InlineData("what did witkoff say", "witkoff")]
    [InlineData("who is lind", "lind")]
    [InlineData("where is zvornik", "zvornik")]
    public async Task A_name_written_small_is_a_name(string question, string written)
    {
        var name = await TermAsync(question, written);

        name.IsName.ShouldBeTrue();
        name.Passages.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("Which traders store grain?", "grain")]
    [InlineData("Which engineers found cracks?", "engineers")]
    [InlineData("Who kept the paintings in a barn?", "barn")]
    [InlineData("Was the court late?", "court")]
    [InlineData("What did thieves keep?", "thieves")]
    public async Task An_ordinary_word_that_the_articles_know_stands_for_itself(string question, string written)
    {
        var word = await TermAsync(question, written);

        word.IsName.ShouldBeFalse();
        word.Terms.ShouldBe([word.Token.Term]);
    }

    [Theory]
    [InlineData("Who won the lottery?", "lottery")]
    [InlineData("What did the wizard say?", "wizard")]
    [InlineData("Which airline is it?", "airline")]
    public async Task An_ordinary_word_that_the_articles_do_not_know_is_no_name(string question, string written)
    {
        var word = await TermAsync(question, written);

        (word.IsName, word.Passages).ShouldBe((false, 0));
        word.Terms.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Which engneers found cracks?", "engneers", "engin")]
    [InlineData("which engineeers found cracks", "engineeers", "engin")]
    [InlineData("Who kept the paintngs?", "paintngs", "paint")]
    [InlineData("When was the harvset?", "harvset", "harvest")]
    [InlineData("Who is the miniaster?", "miniaster", "minist")]
    public async Task A_mistyped_word_is_found_by_the_words_of_the_articles(string question, string written, string term)
    {
        var word = await TermAsync(question, written);

        (word.IsName, word.Passages > 0).ShouldBe((false, true));
        word.Terms.ShouldContain(term);
    }

    [Fact]
    public async Task A_mistyped_function_word_is_no_term() =>
        (await made.Analyzer.AnalyzeAsync("whcih museum abuot paintings", CancellationToken.None))
            .Select(term => term.Token.Word).ShouldBe(["museum", "paintings"]);

    [Fact]
    public async Task A_capitalised_word_is_never_taken_for_a_mistyped_one() =>
        (await TermAsync("What did Harvset say?", "Harvset")).Terms.ShouldBeEmpty();

    [Fact]
    public async Task A_name_that_no_article_holds_is_a_name_without_passages()
    {
        var name = await TermAsync("What did Merkel say?", "Merkel");

        (name.IsName, name.Passages).ShouldBe((true, 0));
        name.Terms.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_capital_of_a_questions_first_word_makes_no_name() =>
        (await TermAsync("Thieves kept what?", "Thieves")).IsName.ShouldBeFalse();

    [Fact]
    public async Task Words_come_in_order_once_each_without_function_words()
    {
        var terms = await made.Analyzer.AnalyzeAsync("What about the wheat, the price of wheat and the harvest?", CancellationToken.None);

        terms.Select(term => term.Token.Word).ShouldBe(["wheat", "price", "harvest"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("who are they and why")]
    [InlineData("—?!")]
    public async Task A_text_without_words_of_its_own_has_no_terms(string text) =>
        (await made.Analyzer.AnalyzeAsync(text, CancellationToken.None)).ShouldBeEmpty();

    private async Task<QueryTerm> TermAsync(string question, string written) =>
        (await made.Analyzer.AnalyzeAsync(question, CancellationToken.None)).First(term => term.Token.Range.Of(question) == written);
}
