using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Tests.Index;

public sealed class SearchFrameTests
{
    [Fact]
    public void Two_frames_together_hold_what_stands_in_both()
    {
        var one = new SearchFrame(new(2025, 4, 1), new(2025, 4, 30), ["Gazette", "Lamp"]) { Articles = ["a", "b"] };
        var other = new SearchFrame(new(2025, 4, 10), new(2025, 5, 30), ["Lamp", "Wire"], "Ines Okafor") { Articles = ["b", "c"] };

        foreach (var both in new[] { one.And(other), other.And(one) })
        {
            (both.First, both.Last, both.Author).ShouldBe((new(2025, 4, 10), new(2025, 4, 30), "Ines Okafor"));
            both.Sources.ShouldBe(["Lamp"]);
            both.Articles.ShouldBe(["b"]);
        }

        one.And(null).ShouldBe(one);
        new SearchFrame().And(one).ShouldBe(one);
    }

    [Fact]
    public void No_article_is_of_two_authors() =>
        Should.Throw<ArgumentException>(() => new SearchFrame(Author: "A").And(new(Author: "B")));
}
