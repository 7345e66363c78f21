using ChatBot.Answers.Verification.Support;

namespace ChatBot.Answers.Tests.Verification.Support;

public sealed class QuotationCheckTests
{
    [Theory]
    [InlineData("Berg said the bridge “is not safe.”", "is not safe")]
    [InlineData("Berg said the bridge \"is not safe\".", "is not safe")]
    [InlineData("Berg said the bridge ''is not safe''.", "is not safe")]
    [InlineData("Berg said the bridge «is not safe».", "is not safe")]
    [InlineData("„Nobody came“, said Berg.", "Nobody came")]
    [InlineData("“Nobody came,” said Berg. “It rained.”", "Nobody came|It rained")]
    [InlineData("Berg said the bridge “is not safe", "is not safe")]
    [InlineData("Berg said the bridge \"is not safe", "is not safe")]
    [InlineData("The plank was 12\" long and Berg's.", "")]
    [InlineData("Berg’s bridge is safe.", "")]
    public void What_stands_in_double_marks_has_to_be_found(string sentence, string quotes) => string.Join('|', QuotationCheck.In(sentence)).ShouldBe(quotes);
}
