using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Framing;

/// <summary>What is asked of a time, of a source, and of reports that differ or are copies, seen through the whole of answering.</summary>
public sealed class TimelyAnswersTests : IAsyncLifetime
{
    private const string Wire =
        "The freighter Almira ran aground near Port Sable on Tuesday with 31 sailors on board.\n" +
        "Harbour master Joan Trell ordered the crew to leave the ship before nightfall. Tugs from two towns tried to pull the freighter "
        + "free at high tide.\n" +
        "The ship carried timber and machine parts, the owner said. No oil had leaked by the evening, according to the coast guard of "
        + "Port Sable.\n" +
        "Divers are to look at the hull as soon as the storm has passed. The owner promised to pay for any damage to the reef.";

    private static readonly MadeUpArticle[] Articles =
    [
        new("ship-a", "Freighter aground near Port Sable", Wire, "2024-04-09", "Harbour Gazette"),
        new("ship-b", "Almira stuck on reef",
            Wire.Replace("timber and machine parts", "timber and parts of machines", StringComparison.Ordinal), "2024-04-09",
            "The Evening Lamp"),
        new("ship-c", "Freighter runs aground", Wire + "\nThe weather service expects the storm to last.", "2024-04-10",
            "North Wire - World"),
        new("mill-1", "Blast at mill in Dornach",
            "A blast at a paper mill in Dornach killed at least 12 people on Monday, police said.\nMayor Elke Brandt called it a black "
            + "day for Dornach.", "2024-04-15", "Harbour Gazette"),
        new("mill-2", "Toll of Dornach mill blast rises",
            "The blast at the paper mill in Dornach has killed 17 people, the hospital said.\nThe mill stays closed, its director said.",
            "2024-04-17", "The Evening Lamp"),
        new("dam-1", "Oskarr dam inquiry",
            "Engineer Pia Lund said the Oskarr dam was safe.\nThe Oskarr dam holds 40 million cubic metres of water.", "2023-03-11",
            "Harbour Gazette"),
        new("dam-2", "Oskarr dam to be emptied", "Engineer Pia Lund said the Oskarr dam has to be emptied for repairs.", "2024-04-12",
            "The Evening Lamp"),
        new("undated", "History of Port Sable", "The lighthouse of Port Sable was built by Edvin Hald."),
    ];

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(Articles);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Theory]
    [InlineData("What did Lund say about the Oskarr dam last week?", "dam-2")]
    [InlineData("What did Lund say about the Oskarr dam in March 2023?", "dam-1")]
    [InlineData("What did Lund say about the Oskarr dam on 11 March 2023?", "dam-1")]
    [InlineData("What did Lund say about the Oskarr dam in 2023?", "dam-1")]
    [InlineData("What did Lund say about the Oskarr dam before April 2024?", "dam-1")]
    [InlineData("What did Lund say about the Oskarr dam since 1 April 2024?", "dam-2")]
    [InlineData("What is the latest on the Oskarr dam?", "dam-2")]
    public async Task What_lies_in_the_time_asked_about_answers(string question, string article)
    {
        var answer = await AskAsync(question);

        answer.Answered.ShouldBeTrue(answer.Text);
        answer.Citations.ShouldAllBe(citation => citation.ArticleId == article);
    }

    [Fact]
    public async Task An_old_report_never_stands_in_for_last_week()
    {
        var answer = await AskAsync("What did Lund say about the Oskarr dam last week?", new DateOnly(2025, 6, 1));

        answer.ShouldBeRefused();
        answer.Text.ShouldBe(
            "The articles hold no answer to that from 19 May 2025 to 25 May 2025. The nearest they do hold: 12 April 2024: “Engineer "
            + "Pia Lund said the Oskarr dam has to be emptied for repairs.” [1]");
    }

    [Fact]
    public async Task An_article_without_a_date_answers_where_no_time_is_asked_about() =>
        (await AskAsync("Who built the lighthouse of Port Sable?")).ShouldCite("Edvin Hald");

    [Fact]
    public async Task What_a_report_of_the_next_day_says_of_a_weekday_is_of_that_day() =>
        (await AskAsync("Where did the freighter Almira run aground on 9 April 2024?")).ShouldCite("ran aground near Port Sable");

    [Fact]
    public async Task Copies_of_a_report_are_one_sentence_with_a_citation_each()
    {
        var answer = await AskAsync("Where did the freighter Almira run aground?");

        var sentence = answer.Sentences.Where(sentence => sentence.Text.Contains("ran aground near Port Sable", StringComparison.Ordinal))
            .ShouldHaveSingleItem();
        sentence.Citations.Select(number => answer.Citations[number - 1].ArticleId)
            .ShouldBe(["ship-a", "ship-b", "ship-c"], ignoreOrder: true);
    }

    [Fact]
    public async Task Reports_that_differ_are_both_quoted_the_newer_first_and_said_to_differ()
    {
        var answer = await AskAsync("How many people did the blast at the paper mill in Dornach kill?");

        answer.Text.ShouldBe(
            "The reports differ, the newer first: 17 April 2024: The blast at the paper mill in Dornach has killed 17 people, the "
            + "hospital said. [1] " +
            "15 April 2024: A blast at a paper mill in Dornach killed at least 12 people on Monday, police said. [2]");
    }

    [Theory]
    [InlineData("What did The Evening Lamp report about the Oskarr dam?", "dam-2")]
    [InlineData("What did the Harbour Gazette report about the Oskarr dam?", "dam-1")]
    [InlineData("According to the Harbour Gazette, what did Lund say about the Oskarr dam?", "dam-1")]
    [InlineData("What does the article from North Wire say about the freighter Almira?", "ship-c")]
    public async Task The_source_that_is_asked_for_answers(string question, string article)
    {
        var answer = await AskAsync(question);

        answer.Answered.ShouldBeTrue(answer.Text);
        answer.Citations.ShouldAllBe(citation => citation.ArticleId == article);
    }

    [Fact]
    public async Task Two_sources_are_both_quoted()
    {
        var answer = await AskAsync(
            "Does the article from Harbour Gazette say that the Oskarr dam was safe, while the article from The Evening Lamp says that "
            + "the Oskarr dam has to be emptied?");

        answer.Citations.Select(citation => citation.ArticleId).ShouldBe(["dam-1", "dam-2"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_outlet_that_no_article_is_from_is_said_to_be_missing()
    {
        var answer = await AskAsync("What does the article from the Wall Street Journal say about the Oskarr dam?");

        answer.ShouldBeRefused();
        answer.Text.ShouldStartWith("No article here is from Wall Street Journal.");
    }

    private async Task<Answer> AskAsync(string question, DateOnly? day = null)
    {
        var answer = await system.Answerer.AnswerAsync(new(question) { AsOf = day ?? new DateOnly(2024, 4, 17) }, CancellationToken.None);
        await answer.ShouldKeepTheLawsAsync(system.Index);
        return answer;
    }
}
