using ChatBot.Answers.Understanding.Forms;

namespace ChatBot.Answers.Tests.Understanding.Forms;

public sealed class AskedLengthTests
{
    [Theory]
    [InlineData("Why did the ferry stop in two sentences?", "Why did the ferry stop?")]
    [InlineData("Why did the ferry stop, in just three bullet points", "Why did the ferry stop")]
    [InlineData("Who won with three points?", "Who won with three points?")]
    [InlineData("What did he say in two sentences of his letter?", "What did he say in two sentences of his letter?")]
    [InlineData("", "")]
    public void A_length_at_the_end_is_no_part_of_what_is_asked(string text, string asked) => AskedLength.Without(text).ShouldBe(asked);
}
