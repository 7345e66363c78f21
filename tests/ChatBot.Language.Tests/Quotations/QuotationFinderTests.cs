using ChatBot.Language.Quotations;

namespace ChatBot.Language.Tests.Quotations;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("“One,” and “two.”", "“One,”", "“two.”")]
    [InlineData("\"One,\" and \"two.\"", "\"One,\"", "\"two.\"")]
    [InlineData("He asked: \"As “you” know.\" Then left.", "\"As “you” know.\"")]
    [InlineData("It’s the boys’ own ‘big, big day,’ she said.", "‘big, big day,’")]
    [InlineData("It’s the boys’ own day.")]
    [InlineData("5'10'' tall")]
    [InlineData("A stray ” closes nothing.")]
    public void Quotations_are_found_by_their_marks(string text, params string[] quoted) =>
        QuotationFinder.Find(text).Select(quotation => quotation.Range.Of(text)).ShouldBe(quoted);

    [Fact]
    public void What_is_left_open_ends_with_its_paragraph()
    {
        const string text = "She said “it is\nNext “day.”";

        var quotations = QuotationFinder.Find(text);

        quotations.Select(quotation => quotation.Range.Of(text)).ShouldBe(["“it is", "“day.”"]);
        quotations.Select(quotation => quotation.IsClosed).ShouldBe([false, true]);
    }
}
