using ChatBot.Answers.Understanding.SmallTalk;

namespace ChatBot.Answers.Tests.Understanding.SmallTalk;

public sealed class SmallTalkReaderTests
{
    [Theory]
    [InlineData("Thanks!", SmallTalkKind.Thanks)]
    [InlineData("Thanks, that helps", SmallTalkKind.Thanks)]
    [InlineData("Thank you very much for your help", SmallTalkKind.Thanks)]
    [InlineData("thanks, that was useful", SmallTalkKind.Thanks)]
    [InlineData("Great, thanks a lot! 🙏", SmallTalkKind.Thanks)]
    [InlineData("ok thank you", SmallTalkKind.Thanks)]
    [InlineData("You have been very helpful.", SmallTalkKind.Thanks)]
    [InlineData("you're the best", SmallTalkKind.Thanks)]
    [InlineData("That is exactly what I needed, thanks", SmallTalkKind.Thanks)]
    [InlineData("Good to know.", SmallTalkKind.Thanks)]
    [InlineData("Many thanks for the quick answer", SmallTalkKind.Thanks)]
    [InlineData("I really appreciate it", SmallTalkKind.Thanks)]
    [InlineData("well done", SmallTalkKind.Thanks)]
    [InlineData("Danke!", SmallTalkKind.Thanks)]
    [InlineData("Bye", SmallTalkKind.Farewell)]
    [InlineData("ok, good-bye then", SmallTalkKind.Farewell)]
    [InlineData("Thanks and bye!", SmallTalkKind.Farewell)]
    [InlineData("See you later", SmallTalkKind.Farewell)]
    [InlineData("Have a nice day", SmallTalkKind.Farewell)]
    [InlineData("That's all for now, thank you.", SmallTalkKind.Farewell)]
    [InlineData("Good night", SmallTalkKind.Farewell)]
    [InlineData("hi", SmallTalkKind.Greeting)]
    [InlineData("Hello there!", SmallTalkKind.Greeting)]
    [InlineData("Good morning, how are you today?", SmallTalkKind.Greeting)]
    [InlineData("How is it going?", SmallTalkKind.Greeting)]
    [InlineData("great", SmallTalkKind.Agreement)]
    [InlineData("Ok.", SmallTalkKind.Agreement)]
    [InlineData("I see", SmallTalkKind.Agreement)]
    [InlineData("Interesting!", SmallTalkKind.Agreement)]
    [InlineData("no", SmallTalkKind.Declining)]
    [InlineData("Sorry about that", SmallTalkKind.Apology)]
    [InlineData("I have a question", SmallTalkKind.Offer)]
    [InlineData("Can I ask you something?", SmallTalkKind.Offer)]
    [InlineData("One more question", SmallTalkKind.Offer)]
    [InlineData("Hi, I have a quick question", SmallTalkKind.Offer)]
    public void Small_talk_is_told(string text, SmallTalkKind said) => SmallTalkReader.Read(text).ShouldBe(said);

    [Theory]
    [InlineData("Thanks to whom did the town win?")]
    [InlineData("Great Britain")]
    [InlineData("What did she thank him for?")]
    [InlineData("Thanks. And the bridge?")]
    [InlineData("Who said good-bye?")]
    [InlineData("Ok, who won?")]
    [InlineData("No, Lavrov.")]
    [InlineData("Good Friday")]
    [InlineData("Sorry, I meant the harbour")]
    [InlineData("I have a question about the ferry")]
    [InlineData("Hello Kitty")]
    [InlineData("Sure Start")]
    [InlineData("Wells")]
    [InlineData("")]
    [InlineData("?!")]
    public void Everything_else_is_none(string text) =>
        SmallTalkReader.Read(text).ShouldBeNull();

    [Fact]
    public void Every_kind_has_an_answer_in_English_and_in_every_other_language_too()
    {
        foreach (var kind in Enum.GetValues<SmallTalkKind>())
        {
            SmallTalkReader.Reply(kind, "en").ShouldNotBeEmpty();
            SmallTalkReader.Reply(kind, "vi").ShouldBe(SmallTalkReader.Reply(kind, "en"));
        }

        SmallTalkReader.Reply(SmallTalkKind.Thanks, "de").ShouldBe("Gern geschehen.");
    }

    [Fact]
    public void A_long_text_is_no_small_talk() => SmallTalkReader.Read(string.Concat(Enumerable.Repeat("thanks ", 5_000))).ShouldBeNull();
}
