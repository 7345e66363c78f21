using ChatBot.Answers.Filters;
using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Filters;

/// <summary>Questions over the same event in two papers, narrowed to one of them, to days or to an article.</summary>
public sealed class FilteredAnswerTests : IAsyncLifetime
{
    private static readonly MadeUpArticle[] Articles =
    [
        new("lamp1", "Ferry strike in Norhaven", "The captain Ines Okafor said the ferry strike in Norhaven would last two weeks. "
            + "Crews want a rise of 4 percent. The port is closed.", "2025-05-20", "The Evening Lamp"),
        new("wire1", "Norhaven ferry strike widens", "The captain Ines Okafor said the ferry strike in Norhaven would last a month. "
            + "Crews want a rise of 7 percent. The harbour is closed.", "2025-06-10", "North Wire - World"),
        new("wire2", "Mayor opens library", "The mayor Tomas Brandt opened the library in Norhaven on Monday. It holds 40,000 books.",
            "2025-06-12", "North Wire - World"),
    ];

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(Articles);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Theory]
    [InlineData("The Evening Lamp", "two weeks")]
    [InlineData("the evening lamp", "two weeks")]
    [InlineData("North Wire", "a month")]
    public async Task Only_the_chosen_outlet_answers(string source, string expected)
    {
        var answer = await AskAsync("How long would the ferry strike in Norhaven last?", new() { Source = source });

        answer.Answered.ShouldBeTrue();
        answer.Text.ShouldContain(expected);
        answer.Citations.ShouldAllBe(citation => citation.ArticleId.StartsWith(expected == "a month" ? "wire" : "lamp"));
    }

    [Theory]
    [InlineData("2025-06-01", null, "7 percent")]
    [InlineData(null, "2025-06-01", "4 percent")]
    [InlineData("1 June 2025", "June 2025", "7 percent")]
    public async Task Only_the_chosen_days_answer(string? since, string? until, string expected) =>
        (await AskAsync("What rise do the ferry crews want?", new() { Since = since, Until = until })).Text.ShouldContain(expected);

    [Theory]
    [InlineData("Which articles mention the ferry strike?")]
    [InlineData("What is the latest news?")]
    [InlineData("Summarize the article.")]
    [InlineData("What are the articles about the ferry strike?")]
    [InlineData("Who said what about the ferry strike?")]
    public async Task Every_form_of_question_stays_within_the_filter(string question)
    {
        foreach (var id in new[] { "lamp1", "wire1" })
        {
            var answer = await AskAsync(question, new() { Article = id });

            answer.Answered.ShouldBeTrue(question);
            answer.Citations.ShouldAllBe(citation => citation.ArticleId == id);
            answer.Filters!.Write().ShouldBe($"In “{Articles.Single(article => article.Id == id).Title}”");
        }
    }

    [Fact]
    public async Task A_conversation_keeps_its_filter_until_a_new_one_or_its_end()
    {
        const string Question = "What rise do the ferry crews want?";
        const string Conversation = "c";

        (await AskAsync(Question, new() { Source = "The Evening Lamp" }, Conversation)).Text.ShouldContain("4 percent");
        var kept = await AskAsync("How long would the ferry strike last?", null, Conversation);
        kept.Text.ShouldContain("two weeks");
        kept.Filters!.Write().ShouldBe("In The Evening Lamp");

        var dated = await AskAsync(Question, new() { Until = "2025-06-30" }, Conversation);
        dated.Filters!.Write().ShouldBe("In The Evening Lamp, until 30 June 2025");
        var replaced = await AskAsync(Question, new() { Source = "North Wire" }, Conversation);
        replaced.Text.ShouldContain("7 percent");
        replaced.Filters!.Write().ShouldBe("In North Wire - World, until 30 June 2025");

        var ended = await AskAsync(Question, new() { Source = "clear", Until = "CLEAR" }, Conversation);
        ended.Filters.ShouldBeNull();
        (await AskAsync(Question, new() { Source = "The Evening Lamp" })).Filters.ShouldNotBeNull();
        var free = await AskAsync("Who opened the library in Norhaven?", null, Conversation);
        (free.Answered, free.Filters).ShouldBe((true, null));
    }

    [Fact]
    public async Task A_whole_wish_replaces_all_that_was_in_force()
    {
        await AskAsync("What rise do the crews want?", new() { Source = "The Evening Lamp", Since = "2025-01-01" }, "c");

        var answer = await AskAsync("What rise do the crews want?", new() { Since = "2025-06-01", IsWhole = true }, "c");
        answer.Filters.ShouldBe(new QuestionFilter { Since = new(2025, 6, 1) });
        (await AskAsync("What rise do the crews want?", new() { IsWhole = true }, "c")).Filters.ShouldBeNull();
    }

    [Fact]
    public async Task A_newly_chosen_article_stands_by_itself()
    {
        await AskAsync("What rise do the crews want?", new() { Source = "The Evening Lamp" }, "c");

        (await AskAsync("Who opened the library?", new() { Article = "wire2" }, "c")).Text.ShouldContain("Tomas Brandt");
    }

    [Fact]
    public async Task A_filter_that_leaves_no_article_says_so()
    {
        var answer = await AskAsync("What rise do the crews want?", new() { Source = "The Evening Lamp", Since = "2025-06-01" });

        answer.Reason.ShouldBe(RefusalReason.NoArticles);
        answer.Text.ShouldBe(RefusalText.NothingWithin);
        answer.Filters!.Write().ShouldBe("In The Evening Lamp, since 1 June 2025");
    }

    [Theory]
    [InlineData("source", "The Nowhere Times",
        "No article here is from “The Nowhere Times”; they are from “North Wire - World”, “The Evening Lamp”.")]
    [InlineData("source", "Ines Okafor", "No article here is from “Ines Okafor”")]
    [InlineData("since", "2025-13-01", "The first day is “2025-13-01”; write it as year, month and day")]
    [InlineData("until", "<b>soon</b>", "The last day is “<b>soon</b>”")]
    [InlineData("until", "the week after the storm of 3 June", "The last day is")]
    [InlineData("article", "nowhere", "No article here has the id “nowhere”")]
    public async Task What_cannot_be_meant_is_told_in_a_sentence(string part, string value, string expected)
    {
        var wish = part switch
        {
            "source" => new FilterWish { Source = value },
            "since" => new() { Since = value },
            "until" => new() { Until = value },
            _ => new() { Article = value },
        };

        var answer = await AskAsync("What rise do the crews want?", wish);
        (answer.Answered, answer.Filters).ShouldBe((false, null));
        answer.Text.ShouldStartWith(expected);
    }

    [Fact]
    public async Task Days_the_wrong_way_round_are_told() =>
        (await AskAsync("What?", new() { Since = "2025-06-02", Until = "2025-06-01" })).Answered.ShouldBeFalse();

    [Fact]
    public async Task Endless_and_broken_values_are_told_shortly()
    {
        foreach (var value in new[] { new string('x', 100_000), "\0\r\n\u001b[31m", string.Concat(Enumerable.Repeat("😀", 5000)) })
        {
            foreach (var wish in new FilterWish[] { new() { Source = value }, new() { Since = value }, new() { Article = value } })
            {
                var text = (await AskAsync("What rise do the crews want?", wish)).Text;
                text.Length.ShouldBeLessThan(300);
                text.ShouldNotContain('\u001b');
            }
        }
    }

    private async Task<Answer> AskAsync(string question, FilterWish? filters, string? conversation = null)
    {
        var answer = await system.Answerer.AnswerAsync(new(question) { Conversation = conversation, Filters = filters },
            CancellationToken.None);
        await answer.ShouldKeepTheLawsAsync(system.Index);
        return answer;
    }
}
