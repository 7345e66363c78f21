using ChatBot.Answers.Verification.Support;
using ChatBot.Articles;

namespace ChatBot.Answers.Tests.Verification.Support;

public sealed class SubstitutionTests
{
    private const string Text =
        "Norway lent 5 boats to Sweden in 2011, and Denmark lent 9 boats to Finland in 2014. Ida Moe, who leads the port, did not open "
        + "the gate. " +
        "There are 76 halls worldwide. There are 78 squads. She said the European Union pays. Prices rose in May but fell in June.";

    [Theory]
    [InlineData("Norway lent five boats to Sweden in 2011.")]
    [InlineData("Denmark lent 9 boats to Finland.")]
    [InlineData("Ida Moe did not open the gate.")]
    [InlineData("Ida Moe didn't open the gate.")]
    [InlineData("There are 76 halls and 78 squads worldwide.")]
    [InlineData("Ida Moe said the EU pays.")]
    [InlineData("Prices rose in May.")]
    public void What_stands_in_its_place_is_supported(string sentence) => Judge(sentence).Faults.ShouldBeEmpty();

    [Theory]
    [InlineData("Norway lent 9 boats to Sweden in 2011.", SupportFault.Number)]
    [InlineData("Norway lent 5 boats to Sweden in 2014.", SupportFault.Date)]
    [InlineData("Norway lent 5 boats to Finland in 2011.", SupportFault.Name)]
    [InlineData("Sweden lent 5 boats to Norway in 2011.", SupportFault.Name)]
    [InlineData("Ida Moe, who leads the port, did open the gate.", SupportFault.Negation)]
    [InlineData("Ida Moe, who does not lead the port, did not open the gate.", SupportFault.Negation)]
    [InlineData("There are 78 halls worldwide.", SupportFault.Number)]
    [InlineData("Prices fell in May but rose in June.", SupportFault.Negation)]
    [InlineData("Prices rose in June but fell in May.", SupportFault.Date)]
    public void What_stands_in_the_place_of_another_thing_is_not(string sentence, SupportFault fault) =>
        Judge(sentence).Faults.ShouldContain(fault);

    [Fact]
    public void A_part_of_a_sentence_that_says_the_opposite_of_the_whole_is_not_supported() =>
        Judge("Ida Moe, who leads the port, did open the gate.").IsSupported.ShouldBeFalse();

    [Theory]
    [InlineData("\0\u200b\ud800")]
    [InlineData("“““““““")]
    [InlineData("5 5 5 5 . , % $ 1.2.3.4 99999999999999999999999999999999999999999999")]
    [InlineData("not not not no never without")]
    [InlineData("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z")]
    [InlineData("on 31 February 9999 and 99/99/9999, Monday Monday yesterday")]
    public void No_sentence_makes_it_fail(string sentence) => Should.NotThrow(() => Judge(sentence)).Score.ShouldBeInRange(0, 1);

    private static SupportVerdict Judge(string sentence)
    {
        var article = new Article
        {
            Id = "a",
            Title = "",
            Text = Text,
            Origin = "",
            ContentHash = "",
            PublishedAt = new(2024, 7, 5, 0, 0, 0, TimeSpan.Zero)
        };
        return new SentenceSupport(new()).Judge(sentence,
            [new(article, new(0, Text.Length), new(0, Text.Length), ArticleStatements.Of(article))]);
    }
}
