using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Forms;

/// <summary>Answers whose form the question asks for, over made-up articles of two papers.</summary>
public sealed class FormAnswersTests : IAsyncLifetime
{
    private static readonly DateOnly AsOf = new(2026, 3, 17);

    private static readonly MadeUpArticle[] Articles =
    [
        new("dam-1", "Crack found in Ulmen dam",
            "Engineers found a crack of two metres in the Ulmen dam on Tuesday, the water board said.\nDirector Petra Holl said that "
            + "the lake would be lowered by six metres. \"We take no risks,\" Holl said.\nMayor Arne Duval of Ulmen demanded that the "
            + "valley be cleared.\nThe repair costs 12 million francs.", "2026-03-10", "Valley Courier", "Mona Petersen"),
        new("dam-2", "Valley below Ulmen dam cleared",
            "About 900 people had to leave their homes below the Ulmen dam on Thursday.\nHe said that nobody knew for how long, a "
            + "fireman told reporters.\nMayor Arne Duval thanked the helpers.", "2026-03-13", "Lakeside Post", "Ivo Brandt"),
        new("tunnel", "Tunnel to Sarn opens",
            "The tunnel to Sarn was opened on Saturday by the transport minister, Lea Ibsen.\nIt cost 340 million francs. The tunnel is "
            + "4 kilometres long.\nLea Ibsen called it the end of winter closures.", "2026-03-14", "Valley Courier", "Mona Petersen"),
        new("market", "Market hall burns down",
            "The old market hall of Sarn burned down on Sunday night.\nNobody was hurt, the fire brigade said. The owner, Otto Kramm, "
            + "put the loss at 3 million francs.", "2026-03-16", "Lakeside Post", null),
    ];

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(Articles);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Theory]
    [InlineData("Who wrote the article about the tunnel?",
        "Mona Petersen, “Tunnel to Sarn opens”, Valley Courier, 14 March 2026: The tunnel")]
    [InlineData("When was the article about the tunnel published?", "14 March 2026, “Tunnel to Sarn opens”, Valley Courier: The tunnel")]
    [InlineData("Which newspaper reported on the market hall?", "Lakeside Post, “Market hall burns down”, 16 March 2026: The old")]
    [InlineData("What is the title of the article about the market hall?",
        "“Market hall burns down”, Lakeside Post, 16 March 2026: The old")]
    [InlineData("What is the headline of the Post's story on the dam?",
        "“Valley below Ulmen dam cleared”, Lakeside Post, 13 March 2026: About 900")]
    public async Task What_an_articles_fields_tell_stands_before_what_it_opens_with(string question, string begins)
    {
        var answer = await AskAsync(question);

        answer.Sentences.Count.ShouldBe(1, answer.Text);
        answer.Text.ShouldStartWith(begins);
    }

    [Fact]
    public async Task What_is_not_known_of_an_article_is_said_to_be_not_known()
    {
        var answer = await AskAsync("Who wrote the article about the market hall?");

        answer.ShouldBeRefused();
        answer.Text.ShouldStartWith("It is not known here who wrote that.");
    }

    [Fact]
    public async Task The_articles_of_an_author_are_listed_newest_first()
    {
        var answer = await AskAsync("Articles by Mona Petersen");

        answer.Citations.Select(citation => citation.ArticleId).ShouldBe(["tunnel", "dam-1"]);
        (await AskAsync("Articles by Ottilie Vance")).ShouldBeRefused();
    }

    [Theory]
    [InlineData("What happened on Sunday?", new[] { "market" })]
    [InlineData("What happened on 12 March?", new[] { "dam-2" })]
    [InlineData("What happened last week?", new[] { "dam-1", "dam-2", "tunnel" })]
    [InlineData("What is the latest news?", new[] { "market", "tunnel", "dam-2", "dam-1" })]
    [InlineData("What happened in Ulmen last week?", new[] { "dam-1", "dam-2" })]
    [InlineData("What happened in March?", new[] { "dam-1", "dam-2", "tunnel", "market" })]
    public async Task A_time_is_told_by_the_leads_of_its_articles(string question, string[] articles)
    {
        var answer = await AskAsync(question);

        answer.Citations.Select(citation => citation.ArticleId).ShouldBe(articles, answer.Text);
        answer.Citations.ShouldAllBe(citation => !citation.Quote.StartsWith("He "));
    }

    [Fact]
    public async Task A_time_without_articles_is_said_to_have_none() =>
        (await AskAsync("What happened on 2 February 2026?")).ShouldBeRefused();

    [Fact]
    public async Task A_topic_is_told_by_the_leads_of_its_articles_in_the_order_of_time() =>
        (await AskAsync("Tell me about the Ulmen dam")).Citations.Select(citation => citation.ArticleId).ShouldBe(["dam-1", "dam-2"]);

    [Fact]
    public async Task An_article_that_is_named_is_told_by_its_lead_and_what_is_central() =>
        (await AskAsync("Summarise the article about the tunnel in two sentences")).Citations.Select(citation => citation.ArticleId)
        .ShouldBe(["tunnel", "tunnel"]);

    [Fact]
    public async Task Where_several_articles_may_be_meant_it_is_asked_which_and_the_choice_is_understood()
    {
        var open = await AskAsync("What is the article about?", "which");
        open.ShouldBeRefused(RefusalReason.TooVague);
        open.Choices.ShouldBe(["Market hall burns down", "Tunnel to Sarn opens", "Valley below Ulmen dam cleared"]);

        var chosen = await AskAsync("the second", "which");
        chosen.Answered.ShouldBeTrue(chosen.Text);
        chosen.Citations.ShouldAllBe(citation => citation.ArticleId == "tunnel");
    }

    [Fact]
    public async Task The_article_that_was_quoted_last_is_the_one_that_is_meant()
    {
        await AskAsync("How much did the tunnel cost?", "meant");
        (await AskAsync("Summarise this article", "meant")).Citations.ShouldAllBe(citation => citation.ArticleId == "tunnel");
    }

    [Fact]
    public async Task A_cast_names_everybody_once()
    {
        var answer = await AskAsync("Who is mentioned in the article about the crack in the dam?");

        answer.ShouldCite("Petra Holl");
        answer.ShouldCite("Arne Duval");
        answer.Sentences.Count.ShouldBe(2, answer.Text);
    }

    [Theory]
    [InlineData("Which is more expensive, the tunnel or the dam?", "340 million", "12 million")]
    [InlineData("Compare the Courier and the Post on the dam", "found a crack", "leave their homes")]
    [InlineData("Compare Holl and Duval", "Holl", "Duval")]
    public async Task A_comparison_tells_of_either_side(string question, string first, string second)
    {
        var answer = await AskAsync(question);

        answer.ShouldCite(first);
        answer.ShouldCite(second);
    }

    private async Task<Answer> AskAsync(string question, string? conversation = null)
    {
        var answer = await system.Answerer.AnswerAsync(new(question) { AsOf = AsOf, Conversation = conversation }, CancellationToken.None);
        await answer.ShouldKeepTheLawsAsync(system.Index, mostSentences: 10);
        return answer;
    }
}
