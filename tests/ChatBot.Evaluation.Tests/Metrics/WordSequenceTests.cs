using ChatBot.Evaluation.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Evaluation.Tests.Metrics;

public sealed class WordSequenceTests
{
    [Theory]
    [InlineData("“It’s  Mr. Groß!”", "it s mr gross")]
    [InlineData("1,250,000 people; 3.5 million", "1250000 people 3.5 million")]
    [InlineData("1,25 and 1,2,3 and 12,3456", "1 25 and 1 2 3 and 12 3456")]
    [InlineData("in 2016. Then", "in 2016 then")]
    [InlineData("U.S.-led", "u s led")]
    [InlineData("Mu\u0308ller Øre", "muller ore")]
    [InlineData("北京 is", "北 京 is")]
    [InlineData("bad \ud800 pair", "bad pair")]
    [InlineData("?! — …", "")]
    public void Words_are_folded(string text, string expected) =>
        string.Join(' ', WordSequence.Of(text).Words).ShouldBe(expected);

    [Fact]
    public void Articles_are_left_out_unless_nothing_else_is_there()
    {
        WordSequence.Of("The end of an era").WithoutArticles().Words.ShouldBe(["end", "of", "era"]);
        WordSequence.Of("A").WithoutArticles().Words.ShouldBe(["a"]);
    }

    [Fact]
    public void Places_are_ranges_of_the_text_as_it_was_written()
    {
        const string Text = "He said: “No\u00a0 deal.” Later: no deal!";

        WordSequence.Of(Text).Places(WordSequence.Of("\"no deal\"")).Select(range => range.Of(Text)).ShouldBe(["No\u00a0 deal", "no deal"]);
    }

    [Fact]
    public void A_word_inside_of_another_is_not_found() =>
        WordSequence.Of("Odom scored 1180.").Holds(WordSequence.Of("118")).ShouldBeFalse();

    [Fact]
    public void Nothing_holds_an_empty_sequence() => WordSequence.Of("a b").Holds(WordSequence.Of("…")).ShouldBeFalse();

    [Fact]
    public void A_word_is_found_where_it_stands() =>
        Prop.ForAll((string? text) =>
        {
            var words = WordSequence.Of(text ?? "");

            foreach (var word in words.Words)
                words.Places(WordSequence.Of(word)).ShouldNotBeEmpty(word);
        }).QuickCheckThrowOnFailure();
}
