using ChatBot.Retrieval.Index.Catalogs;

namespace ChatBot.Retrieval.Tests.Index;

public sealed class WordMemoryTests
{
    private static readonly WordCounts Words = WordCounts.Of(Enumerable.Range(0, 100).Select(word => $"word{word}"));

    [Fact]
    public void What_was_kept_is_found_and_the_rest_is_missing()
    {
        var memory = new WordMemory();
        memory.Keep(1, Words);

        memory.Find([1, 2], out var missing)[1].ShouldBeSameAs(Words);
        missing.ShouldBe([2]);
    }

    [Fact]
    public void However_many_are_asked_for_no_more_is_held_than_there_is_room_for()
    {
        var memory = new WordMemory(mostBytes: 10 * Words.Bytes);
        for (var article = 0; article < 1_000; article++)
            memory.Keep(article, Words);

        memory.Find([.. Enumerable.Range(0, 1_000)], out _).Count.ShouldBeInRange(5, 10);
    }

    [Fact]
    public void What_is_asked_for_again_and_again_stays()
    {
        var memory = new WordMemory(mostBytes: 10 * Words.Bytes);
        memory.Keep(0, Words);
        for (var article = 1; article < 1_000; article++)
        {
            memory.Keep(article, Words);
            memory.Find([0], out var missing);
            missing.ShouldBeEmpty();
        }
    }
}
