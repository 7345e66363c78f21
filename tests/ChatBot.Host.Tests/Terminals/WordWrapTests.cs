using ChatBot.Host.Terminals;

namespace ChatBot.Host.Tests.Terminals;

public class WordWrapTests
{
    [Fact]
    public void Lines_break_at_spaces_and_continue_indented() =>
        WordWrap.Lines("Russian Foreign Minister Sergei Lavrov", 24, 4).ShouldBe(["Russian Foreign Minister", "    Sergei Lavrov"]);

    [Fact]
    public void Without_a_width_a_line_stays_whole() =>
        WordWrap.Lines(new string('a', 500) + " b", null).ShouldBe([new string('a', 500) + " b"]);

    [Fact]
    public void A_word_wider_than_the_line_is_not_cut() =>
        WordWrap.Lines($"a {new string('b', 30)} c", 20).ShouldBe(["a", new string('b', 30), "c"]);

    [Fact]
    public void Line_feeds_are_kept() => WordWrap.Lines("one\n\ntwo", 20).ShouldBe(["one", "", "two"]);
}
