using ChatBot.Answers.Evidence;
using ChatBot.Answers.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Answers.Tests.Composing;

/// <summary>What the embedded composer makes of several articles, seen through the whole of answering.</summary>
public sealed class ExtractiveComposerTests : IAsyncLifetime
{
    private static readonly MadeUpArticle[] Articles =
    [
        new("ferry", "Ferry aground off Varna",
            "The ferry Orlitsa ran aground off Varna on Thursday with 212 passengers on board.\n" +
            "Captain Dimo Petkov ordered the evacuation of the ferry at dawn. All passengers were brought ashore by noon.\n" +
            "“The engine failed twice. We had no power to steer,” Petkov said.\n" +
            "Transport minister Elena Radeva demanded an inquiry into the ferry company. She praised the coast guard.",
            "2024-02-29"),
        new("ferry-wire", "Ferry runs aground",
            "The ferry Orlitsa ran aground off Varna on Thursday with 212 passengers on board. The weather was calm, forecasters said."),
        new("strike", "Teachers strike in Lyon",
            "Teachers in Lyon began a strike over pay on Monday.\n" +
            "Union leader Marc Aubry said that the strike would last two weeks. He demanded a raise of eight percent.\n" +
            "Elena Radoviç, head of the school board, said talks would resume on Friday.",
            "2024-03-05"),
        new("harvest", "Record olive harvest",
            "Farmers in Jaén gathered 1.4 million tonnes of olives this year.\n" +
            "The harvest was the largest in a decade, the growers’ association said.\n" +
            "Prices of oil fell by a third."),
    ];

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(Articles);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Fact]
    public async Task The_answer_comes_from_the_article_that_holds_it()
    {
        var answer = await system.AskAsync("What did Aubry demand?");

        answer.ShouldCite("He demanded a raise of eight percent.");
        answer.Citations.ShouldAllBe(citation => citation.ArticleId == "strike");
    }

    [Fact]
    public async Task What_two_articles_say_is_said_once_and_both_are_cited()
    {
        var answer = await system.AskAsync("Where did the Orlitsa run aground?");

        var sentence = answer.Sentences.Where(sentence => sentence.Text.Contains("ran aground off Varna")).ShouldHaveSingleItem();
        sentence.Citations.Select(number => answer.Citations[number - 1].ArticleId).ShouldBe(["ferry", "ferry-wire"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_date_opens_what_an_article_says_where_the_article_has_one()
    {
        (await system.AskAsync("What did Radeva demand?")).Sentences[0].Text
            .ShouldBe("29 February 2024: Transport minister Elena Radeva demanded an inquiry into the ferry company.");
        (await system.AskAsync("How many tonnes of olives were gathered?")).Sentences[0].Text
            .ShouldBe("Farmers in Jaén gathered 1.4 million tonnes of olives this year.");
    }

    [Fact]
    public async Task A_date_is_given_once_for_each_article()
    {
        var answer = await system.AskAsync("What did Petkov order and when did the ferry run aground?");

        answer.Sentences.Count.ShouldBeGreaterThan(1);
        answer.Sentences.GroupBy(sentence => answer.Citations[sentence.Citations[0] - 1].ArticleId)
            .Where(article => article.Key == "ferry")
            .ShouldHaveSingleItem()
            .Count(sentence => sentence.Text.StartsWith("29 February 2024: ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("Whom did Radeva praise?", "She praised the coast guard.")]
    [InlineData("Who ordered the evacuation and whom did Radeva praise?", "ordered the evacuation")]
    public async Task What_answers_what_is_asked_first_comes_first(string question, string sentence)
    {
        var answer = await system.AskAsync(question);

        answer.Citations[answer.Sentences[0].Citations[0] - 1].Quote.ShouldContain(sentence);
    }

    [Fact]
    public async Task A_quotation_is_given_whole_with_who_says_it()
    {
        var answer = await system.AskAsync("What did Petkov say about the engine?");

        answer.Sentences[0].Text.ShouldBe("29 February 2024: “The engine failed twice. We had no power to steer,” Petkov said.");
        answer.Citations[0].Quote.ShouldBe("“The engine failed twice. We had no power to steer,” Petkov said.");
    }

    [Theory]
    [InlineData("Who said “The engine failed twice”?", "“The engine failed twice. We had no power to steer,” Petkov said.")]
    [InlineData("Who said that we had no power to steer?", "Petkov said")]
    [InlineData("Who praised the coast guard?", "She praised the coast guard. (Elena Radeva)")]
    [InlineData("Who demanded a raise of eight percent?", "He demanded a raise of eight percent. (Marc Aubry)")]
    public async Task Who_said_it_is_answered_with_a_name_where_the_article_has_one(string question, string named) =>
        (await system.AskAsync(question)).Text.ShouldContain(named);

    [Theory]
    [InlineData("What did Gordeev demand?")]
    [InlineData("What did Olaf Brenner say about the ferry?")]
    [InlineData("When did Moscow strike?")]
    public async Task A_name_that_no_article_holds_is_refused(string question) => (await system.AskAsync(question)).ShouldBeRefused();

    [Fact]
    public async Task A_name_that_is_spelt_nearly_so_in_another_article_is_not_taken_for_it()
    {
        var minister = await system.AskAsync("What did Elena Radeva demand?");
        var board = await system.AskAsync("What did Elena Radoviç say?");

        minister.Citations.ShouldAllBe(citation => citation.ArticleId == "ferry");
        board.Citations.ShouldAllBe(citation => citation.ArticleId == "strike");
    }

    [Theory]
    [InlineData("What did Petkov say about the strike?")]
    [InlineData("What did Aubry say about the ferry?")]
    [InlineData("What did Radeva say about olives?")]
    public async Task What_somebody_says_elsewhere_is_no_answer(string question) => (await system.AskAsync(question)).ShouldBeRefused();

    [Fact]
    public async Task The_talks_are_an_event_and_no_speech() =>
        (await system.AskAsync("When do the talks resume?")).ShouldCite("talks would resume on Friday");

    [Theory]
    [InlineData("How many olives did Petkov eat?")]
    public async Task A_number_of_something_else_is_no_answer_to_how_many(string question) =>
        (await system.AskAsync(question)).ShouldBeRefused();

    [Fact]
    public async Task A_statement_about_something_else_is_no_answer() =>
        (await system.AskAsync("What did Petkov say about the weather forecast?")).ShouldBeRefused();

    [Fact]
    public async Task What_is_just_not_likely_enough_is_shown_with_doubt()
    {
        await using var strict = await AnsweringSystem.OverAsync(Articles, Refusing);

        var answer = await strict.AskAsync("When did the teachers begin their strike?");

        answer.ShouldBeRefused();
        answer.Text.ShouldStartWith("I am not sure that the articles answer that. The nearest they do hold: ");
        answer.Text.ShouldContain("Teachers in Lyon began a strike over pay on Monday.");
    }

    [Fact]
    public async Task Nobody_of_another_body_is_offered_in_the_place_of_whom_is_asked_about()
    {
        await using var pouches = await AnsweringSystem.OverAsync(
        [
            new("pouches", "Fruit pouches recalled after children fall ill",
                "Pouches of apple sauce that Solvanta had sold in nine states were recalled on Monday. Parents had found them in "
                + "discount shops all over the country since the spring.\n"
                + "Tests of the cinnamon in the pouches found lead, two laboratories reported.\n"
                + "Jim Harkin is the boss of the agency’s food programme and leads forty inspectors."),
        ], Refusing);

        var answer = await pouches.AskAsync("Who is the boss of Solvanta?");

        answer.ShouldBeRefused();
        answer.Text.ShouldNotContain("Harkin");
    }

    [Fact]
    public async Task Who_goes_on_as_she_is_still_the_speaker() =>
        (await system.AskAsync("Whom did Radeva praise?")).ShouldCite("She praised the coast guard.");

    [Fact]
    public async Task However_much_is_asked_the_answer_has_three_sentences_at_most()
    {
        var answer = await system.AskAsync(
            "What did Petkov say, what did Radeva demand, how long does the strike last, when did the ferry run aground and how many "
            + "tonnes of olives were gathered?");

        answer.Sentences.Count.ShouldBe(3);
        answer.Citations.Select(citation => citation.ArticleId).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task What_is_asked_without_a_capital_is_found_too()
    {
        (await system.AskAsync("what did aubry demand")).ShouldCite("He demanded a raise of eight percent.");
        (await system.AskAsync("how many tonnes of olives did jaen's farmers gather")).Answered.ShouldBeTrue();
    }

    // Nothing is likely enough.
    private static void Refusing(IServiceCollection services) => services.AddSingleton(new EvidenceOptions { ConfidenceNeeded = 1 });
}
