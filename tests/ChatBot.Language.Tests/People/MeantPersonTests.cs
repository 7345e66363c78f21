namespace ChatBot.Language.Tests.People;

public sealed class MeantPersonTests
{
    [Theory]
    [InlineData("Mayor Ada Lind opened the bridge. She cut the ribbon at noon.", "She cut", "Ada Lind")]
    [InlineData("VESTBY - Ada Lind opened the bridge. She cut the ribbon.", "She cut", "Ada Lind")]
    [InlineData("Mayor Ada Lind opened the bridge. Her dog barked at the band.", "Her dog", "Ada Lind")]
    [InlineData("Captain Olav Berg left in spring. He liked it there. By summer he was back.", "he was", "Olav Berg")]
    [InlineData("Captain Olav Berg left in spring. The tower was locked. By summer he was back.", "he was", null)]
    [InlineData("Only then did Captain Olav Berg find out. The reason for his stay was told later.", "his stay", null)]
    [InlineData("Mayor Ada Lind praised him. He had joined the fund after it broke with Philip Moe. He wants to lead it.",
        "He wants", null)]
    [InlineData("Mayor Ada Lind met Keeper Olav Berg. She cut the ribbon.", "She cut", "Ada Lind")]
    [InlineData("Mayor Ada Lind met her sister Ida Moe. She cut the ribbon.", "She cut", null)]
    [InlineData("Mayor Ada Lind opened the bridge with a spokeswoman. She cut the ribbon.", "She cut", null)]
    [InlineData("Mayor Ada Lind opened the bridge. It opened to cars.", "It opened", null)]
    [InlineData("Mayor Ada Lind opened the bridge. “She cut the ribbon,” Olav Berg said.", "She cut", null)]
    [InlineData("Vicki Holm runs the clinic. “Ariel is a brave dog,” Holm said. She walked home.", "She walked", null)]
    [InlineData("Vicki Holm runs the clinic. “The dog is brave,” Holm said. She walked home.", "She walked", "Vicki Holm")]
    [InlineData("The bridge is open. She cut the ribbon.", "She cut", null)]
    public void He_and_she_are_whom_nobody_else_can_be(string text, string words, string? name) =>
        new ReadText(text, null).MeantAt(text.IndexOf(words, StringComparison.Ordinal))?.FullRange.Of(text).ShouldBe(name);

    [Theory]
    [InlineData("")]
    [InlineData("She")]
    public void A_text_that_names_nobody_means_nobody(string text) => new ReadText(text, null).MeantAt(0).ShouldBeNull();
}
