using ChatBot.Answers.Understanding.Times;

namespace ChatBot.Answers.Tests.Understanding.Times;

public sealed class TimeReaderTests
{
    // A Wednesday.
    private static readonly DateOnly Day = new(2024, 4, 17);

    [Theory]
    [InlineData("What happened yesterday?", "2024-04-16", "2024-04-16")]
    [InlineData("What did Moe say today?", "2024-04-17", "2024-04-17")]
    [InlineData("What is the news today?", "2024-04-17", "2024-04-17")]
    [InlineData("What happened in Varna this week?", "2024-04-15", "2024-04-21")]
    [InlineData("What happened last week in Varna?", "2024-04-08", "2024-04-14")]
    [InlineData("Last month, what did Moe demand?", "2024-03-01", "2024-03-31")]
    [InlineData("Who was arrested last year?", "2023-01-01", "2023-12-31")]
    [InlineData("What has Moe demanded in the past three days?", "2024-04-14", "2024-04-17")]
    [InlineData("What did Moe say two days ago?", "2024-04-15", "2024-04-15")]
    [InlineData("What did Moe say on Monday?", "2024-04-15", "2024-04-15")]
    [InlineData("What has Moe said since Monday?", "2024-04-15", "9999-12-31")]
    [InlineData("What did Moe say in March 2024?", "2024-03-01", "2024-03-31")]
    [InlineData("What did Moe say on 14 April 2023?", "2023-04-14", "2023-04-14")]
    [InlineData("What did Moe say on April 14th, 2023?", "2023-04-14", "2023-04-14")]
    [InlineData("What was reported on 2023-11-05?", "2023-11-05", "2023-11-05")]
    [InlineData("What happened in 2023?", "2023-01-01", "2023-12-31")]
    [InlineData("What did Moe say after 14 April 2023?", "2023-04-15", "9999-12-31")]
    [InlineData("What did Moe say before May 2023?", "0001-01-01", "2023-04-30")]
    [InlineData("What happened between 3 April 2023 and 9 April 2023?", "2023-04-03", "2023-04-09")]
    [InlineData("What happened from March 2023 to June 2023?", "2023-03-01", "2023-06-30")]
    [InlineData("what happened last weekend", "2024-04-13", "2024-04-14")]
    public void A_question_asks_about_these_days(string question, string first, string last) =>
        TimeReader.Read(question, Day).Days.ShouldBe([new(DateOnly.Parse(first), DateOnly.Parse(last))]);

    [Theory]
    [InlineData("What does the 1990 treaty say?")]
    [InlineData("What did Moe say about the march?")]
    [InlineData("Who may sign the treaty?")]
    [InlineData("Is it still grown today?")]
    [InlineData("How many types of oranges are grown today?")]
    [InlineData("Who said “we lost last year”?")]
    [InlineData("What did the man who resigned last year say?")]
    [InlineData("Did Moe say that Vik would leave last week?")]
    [InlineData("Eight people have been ill since last week")]
    [InlineData("Did the fall in 2021 hurt more than the rise in 2023?")]
    [InlineData("How many ferries sink compared to 20 years ago?")]
    [InlineData("Are there fewer storms than in 2019?")]
    [InlineData("How much dearer is bread than it was last year?")]
    [InlineData("How has the law changed from 2010?")]
    [InlineData("What is 2+2?")]
    [InlineData("")]
    public void A_question_asks_about_no_time(string question) => TimeReader.Read(question, Day).IsFramed.ShouldBeFalse();

    [Fact]
    public void A_day_without_a_year_is_any_year_up_to_now_the_nearest_first()
    {
        var time = TimeReader.Read("What did Moe say on 20 April?", Day);

        time.Days[0].First.ShouldBe(new DateOnly(2023, 4, 20));
        time.Contains(new DateOnly(2021, 4, 20)).ShouldBeTrue();
        time.Contains(new DateOnly(2024, 4, 20)).ShouldBeFalse();
        time.IsNewest.ShouldBeTrue();
    }

    [Theory]
    [InlineData("What is the latest on the ferry?", "What is on the ferry?")]
    [InlineData("What are the latest developments in Varna?", "What are in Varna?")]
    [InlineData("What did Moe say in his most recent speech?", "What did Moe say in his most recent speech?")]
    public void The_latest_asks_for_the_newest_report(string question, string without)
    {
        var time = TimeReader.Read(question, Day);

        (time.IsNewest, time.IsFramed, time.Without).ShouldBe((true, false, without));
    }

    [Theory]
    [InlineData("What happened in Varna last week?", "What happened in Varna?")]
    [InlineData("What has Moe demanded since Monday?", "What has Moe demanded?")]
    [InlineData("Yesterday, what did Moe demand?", "what did Moe demand?")]
    [InlineData("What did Moe say in March 2024?", "What did Moe say in March 2024?")]
    public void What_counts_from_the_day_of_the_question_is_not_looked_for_in_the_articles(string question, string without) =>
        TimeReader.Read(question, Day).Without.ShouldBe(without);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2024-02-29")]
    public void No_day_is_too_early_or_too_late_to_count_from(string day)
    {
        foreach (var question in (string[])["What happened last week?", "What happened yesterday?", "What happened 999 years ago?",
            "What happened last month?", "What happened next year?", "What happened on Monday?", "What happened on 29 February?",
            "What happened on 31 February 2024?"])
            Should.NotThrow(() => TimeReader.Read(question, DateOnly.Parse(day)));
    }
}
