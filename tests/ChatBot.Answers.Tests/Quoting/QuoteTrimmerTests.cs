using ChatBot.Answers.Quoting;
using ChatBot.Language;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Answers.Tests.Quoting;

public sealed class QuoteTrimmerTests
{
    [Theory]
    [InlineData("“For this reason these areas matter.", "For this reason these areas matter.")]
    [InlineData("“A peace” was wanted.", "“A peace” was wanted.")]
    [InlineData("They said so.”", "They said so.")]
    [InlineData("“All of it.”", "“All of it.”")]
    public void Unpaired_marks_at_the_ends_are_not_quoted(string sentence, string quote) =>
        QuoteTrimmer.Trim(sentence, new(0, sentence.Length)).Of(sentence).ShouldBe(quote);

    [Fact]
    public void The_result_always_lies_inside_the_sentence() =>
        Prop.ForAll(Gen.Elements("“”\" a.".ToCharArray()).ArrayOf().ToArbitrary(), letters =>
        {
            var range = QuoteTrimmer.Trim(new string(letters), new(0, letters.Length));
            return new TextRange(0, letters.Length).Contains(range) && range.Length >= 0;
        }).QuickCheckThrowOnFailure();
}
