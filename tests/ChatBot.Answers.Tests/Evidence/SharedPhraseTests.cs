using ChatBot.Answers.Evidence;
using ChatBot.Retrieval.Analysis;

namespace ChatBot.Answers.Tests.Evidence;

public sealed class SharedPhraseTests
{
    [Theory]
    [InlineData("Who said \"the media isn't just against me\"?", "“The media isn’t just against me,” he said.", 6)]
    [InlineData("a b c d", "c d a b c", 3)]
    [InlineData("a b", "c d", 0)]
    [InlineData("", "c d", 0)]
    [InlineData("one", "", 0)]
    public void The_longest_run_of_shared_words_is_counted(string question, string sentence, int words) =>
        SharedPhrase.Longest(TextAnalyzer.Tokens(question), TextAnalyzer.Tokens(sentence)).ShouldBe(words);

    [Theory]
    [InlineData("x the old bridge y", "the old bridge", 1)]
    [InlineData("the old bridge is closed", "the old bridge was closed x", 0.6)]
    [InlineData("the bridge", "the bridge", 0)]
    public void Its_share_is_that_of_the_shorter_text_and_two_words_are_no_phrase(string one, string other, double share) =>
        SharedPhrase.Share(TextAnalyzer.Tokens(one), TextAnalyzer.Tokens(other)).ShouldBe(share);
}
