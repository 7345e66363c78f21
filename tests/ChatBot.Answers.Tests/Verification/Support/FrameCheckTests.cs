using ChatBot.Answers.Verification.Support;
using ChatBot.Articles;

namespace ChatBot.Answers.Tests.Verification.Support;

/// <summary>A clause under a frame backs only a sentence that keeps it.</summary>
public sealed class FrameCheckTests
{
    [Theory]
    [InlineData("A leaflet claims that the new bus line costs nine million crowns.", "The new bus line costs nine million crowns.")]
    [InlineData("Council leader Tora Dahl denied on Monday that she would leave her party.",
        "Council leader Tora Dahl would leave her party.")]
    [InlineData("The cashier Ole Vang had been accused of hiding 300 tickets in his desk.", "Ole Vang had hidden 300 tickets in his desk.")]
    [InlineData("Prosecutors charged the baker Siv Holt with burning down her own shop.", "The baker Siv Holt burned down her own shop.")]
    [InlineData("A post says that the pills change the colour of people's eyes.", "The pills change the colour of people's eyes.")]
    [InlineData("Brann FK will buy the keeper Luis Prado in July, a Danish newspaper wrote.",
        "Brann FK will buy the keeper Luis Prado in July.")]
    [InlineData("Transport minister Eva Lund announced her retirement on Tuesday.", "Transport minister Eva Lund retired on Tuesday.")]
    [InlineData("The town wanted to build a harbour bath for 40 million crowns.",
        "The town will build a harbour bath for 40 million crowns.")]
    [InlineData("The firm plans to close its mill in Vik.", "The firm closed its mill in Vik.")]
    [InlineData("Moe said he would step down if the union chose his deputy.", "Moe would step down.")]
    [InlineData("Moe said he would step down if the union chose his deputy.", "Moe said he would step down.")]
    [InlineData("Rumours that the zoo will sell its wolves upset visitors.", "The zoo will sell its wolves.")]
    [InlineData("The driver may lose his licence after the crash.", "The driver lost his licence after the crash.")]
    [InlineData("The minister may resign.", "The minister will resign.")]
    [InlineData("Police believe that the fire began in the kitchen.", "The fire began in the kitchen.")]
    [InlineData("The bridge is safe, engineer Ida Berg said on Monday.", "The bridge is safe.")]
    [InlineData("“Crime is falling,” the mayor claimed.", "Crime is falling.")]
    [InlineData("According to the police, the driver was drunk.", "The driver was drunk.")]
    [InlineData("The judge asked whether the guard had slept.", "The guard had slept.")]
    [InlineData("The ferry is expected to sail on Sunday.", "The ferry sailed on Sunday.")]
    [InlineData("There is no evidence that the tunnel floods in spring.", "The tunnel floods in spring.")]
    [InlineData("It is not true that the tunnel floods in spring.", "The tunnel floods in spring.")]
    [InlineData("The guard was charged with theft of 30 bicycles.", "The guard was guilty of theft of 30 bicycles.")]
    [InlineData("Two keepers apparently fell asleep in the tower, the coroner said.",
        "Two keepers fell asleep in the tower, the coroner said.")]
    [InlineData("Villagers worry that the mine will poison the lake.", "The mine will poison the lake.")]
    [InlineData("That may be another man's coat.", "That will be another man's coat.")]
    [InlineData("Under the bill, shops would have to close at six.", "Shops will have to close at six.")]
    [InlineData("The council wants to sell the old brewery to a bank.", "The council will sell the old brewery to a bank.")]
    [InlineData("The nurse said the ward was full.", "The nurse claimed the ward was full.")]
    public void What_is_claimed_denied_charged_wished_or_open_never_comes_out_as_a_fact(string source, string sentence) =>
        Judge(source, sentence).Faults.ShouldContain(SupportFault.Frame);

    [Theory]
    [InlineData("A leaflet claims that the new bus line costs nine million crowns.",
        "The new bus line costs nine million crowns, a leaflet claims.")]
    [InlineData("Council leader Tora Dahl denied on Monday that she would leave her party.",
        "Tora Dahl denied that she would leave her party.")]
    [InlineData("The cashier Ole Vang had been accused of hiding 300 tickets in his desk.", "Ole Vang was accused of hiding 300 tickets.")]
    [InlineData("Brann FK will buy the keeper Luis Prado in July, a Danish newspaper wrote.",
        "According to a Danish newspaper, Brann FK will buy the keeper Luis Prado in July.")]
    [InlineData("The town wanted to build a harbour bath for 40 million crowns.", "The town wanted to build a harbour bath.")]
    [InlineData("Moe said he would step down if the union chose his deputy.", "Moe said he would step down if his deputy was chosen.")]
    [InlineData("The bridge is safe, engineer Ida Berg said on Monday.", "Engineer Ida Berg said the bridge is safe.")]
    [InlineData("The bridge is safe, engineer Ida Berg said on Monday.", "According to Ida Berg, the bridge is safe.")]
    [InlineData("Police believe that the fire began in the kitchen.", "The fire is thought to have begun in the kitchen, police believe.")]
    [InlineData("The senator, who said the vote was late, lost his seat.", "The senator lost his seat.")]
    [InlineData("Police could not find the man.", "Police did not find the man.")]
    [InlineData("The harbour wants to buy two cranes from Gdansk.", "The harbour would like to buy two cranes from Gdansk.")]
    [InlineData("You may need a lamp and a rope for the cave.", "You need a lamp and a rope for the cave.")]
    [InlineData("The line will use electric trains on its northern part.", "The line uses electric trains on its northern part.")]
    [InlineData("Small claims court is where disputes are settled quickly.", "In small claims court, disputes are settled quickly.")]
    [InlineData("The dish, known as \"red bean soup\", is eaten in winter.", "The dish, known as red bean soup, is eaten in winter.")]
    [InlineData("Although the owners wanted to film abroad, the series was shot in Bergen.", "The series was shot in Bergen.")]
    [InlineData("The minister claimed that the road was safe.", "The minister said that the road was safe.")]
    public void A_sentence_that_keeps_the_frame_is_not_held_against_it(string source, string sentence) =>
        Judge(source, sentence).Faults.ShouldNotContain(SupportFault.Frame);

    private static SupportVerdict Judge(string text, string sentence)
    {
        var article = new Article
        {
            Id = "a",
            Title = "",
            Text = text,
            Origin = "",
            ContentHash = "",
            PublishedAt = new(2024, 3, 5, 0, 0, 0, TimeSpan.Zero)
        };
        return new SentenceSupport(new()).Judge(sentence,
            [new(article, new(0, text.Length), new(0, text.Length), ArticleStatements.Of(article))]);
    }
}
