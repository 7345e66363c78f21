using ChatBot.Answers.Agreement;

namespace ChatBot.Answers.Tests.Agreement;

public sealed class SameClaimTests
{
    private static readonly DateOnly Day = new(2024, 5, 14);

    [Theory]
    [InlineData("The storm killed 15 people in Norddal.", "The storm killed 15 people in Norddal.", true)]
    [InlineData("The storm killed 15 people in Norddal.", "The storm killed fifteen people in Norddal.", true)]
    [InlineData("The storm killed 15 people in Norddal.", "In Norddal the storm has killed 15 people.", true)]
    [InlineData("The storm killed 15 people in Norddal.", "The storm killed 17 people in Norddal.", false)]
    [InlineData("The storm killed 15 people in Norddal.", "The storm killed 15 people in Sordal.", false)]
    [InlineData("The storm killed 15 people in Norddal.", "The storm killed at least 15 people in Norddal.", false)]
    [InlineData("The mayor opened the bridge on Monday.", "The mayor opened the bridge on Tuesday.", false)]
    [InlineData("The mayor opened the bridge on Monday.", "The mayor opened the bridge.", false)]
    [InlineData("The mayor opened the bridge on Monday.", "The mayor opened the bridge on 13 May.", true)]
    [InlineData("The council voted for the tram.", "The council did not vote for the tram.", false)]
    [InlineData("Ida Berg said the school would close.", "Sven Moe said the school would close.", false)]
    public void Two_sentences_are_one_only_where_numbers_names_days_and_negations_are_equal(string one, string other, bool same)
    {
        SameClaim.Are(new(one, "", Day), new(other, "", Day)).ShouldBe(same);
        SameClaim.Are(new(other, "", Day), new(one, "", Day)).ShouldBe(same);
    }

    [Fact]
    public void Monday_is_not_the_Monday_of_a_week_later() =>
        SameClaim.Are(new("The mayor left on Monday.", "", Day), new("The mayor left on Monday.", "", Day.AddDays(7))).ShouldBeFalse();

    [Fact]
    public void Monday_of_an_article_without_a_date_is_the_same_word() =>
        SameClaim.Are(new("The mayor left on Monday.", "", Day), new("The mayor left on Monday.", "", null)).ShouldBeTrue();
}
