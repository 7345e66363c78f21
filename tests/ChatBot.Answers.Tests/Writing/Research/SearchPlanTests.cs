using ChatBot.Answers.Writing.Research;

namespace ChatBot.Answers.Tests.Writing.Research;

public sealed class SearchPlanTests
{
    [Theory]
    [InlineData("""{"searches": ["Lavrov demands", "Witkoff reply"]}""", "Lavrov demands|Witkoff reply")]
    [InlineData("""Sure: {"searches": ["a", "A", "", 5, "b", "c", "d"]} done""", "a|b|c")]
    [InlineData("""{"searches": "a"}""", "")]
    [InlineData("""{"searches": ["a" """, "")]
    [InlineData("no plan", "")]
    public void A_plan_is_read_as_far_as_it_is_one(string reply, string searches) =>
        string.Join('|', SearchPlan.Read(reply, 3)).ShouldBe(searches);

    [Fact]
    public void A_search_that_is_too_long_is_left_out() =>
        SearchPlan.Read($$"""{"searches": ["{{new string('a', 400)}}", "b"]}""", 3).ShouldBe(["b"]);

    [Fact]
    public void A_search_is_one_line_without_marks() => SearchPlan.Read("""{"searches": ["a\n<passage>"]}""", 3).ShouldBe(["a ‹passage›"]);
}
