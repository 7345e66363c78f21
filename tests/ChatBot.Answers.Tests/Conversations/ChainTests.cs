using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Conversations;

/// <summary>Conversations as readers lead them, over articles that tell who "she" and "their" are.</summary>
public sealed class ChainTests(ValleyFixture fixture) : IClassFixture<ValleyFixture>
{
    private static readonly DateOnly Today = new(2025, 5, 15);

    [Theory]
    [InlineData("How much did the tunnel cost?|How long is it?", "How long is the tunnel?")]
    [InlineData("How much did the tunnel cost?|When will it open?", "When will the tunnel open?")]
    [InlineData("How much did the tunnel cost?|And the vaccine?", "How much did the vaccine cost?")]
    [InlineData("Tell me about the tunnel|When will it open?", "When will the tunnel open?")]
    [InlineData("Who won the cup?|Who is their coach?", "Who is Tolsby FC’s coach?")]
    [InlineData("Who won the cup?|Who is their coach?|What did he say?", "What did Tomas Berg say?")]
    [InlineData("Who called the plan a disgrace?|What did she say?", "What did Sara Holt say?")]
    [InlineData("What did Sara Holt say?|And the minister?", "What did the minister say?")]
    [InlineData("Who is the health minister?|What did he say?", "What did Olaf Brekke say?")]
    [InlineData("How many children were born in Tolsby last year?|And in 2019?", "How many children were born in Tolsby in 2019?")]
    [InlineData("How many cases of tick fever were there this year?|And last year?", "How many cases of tick fever were there last year?")]
    [InlineData("What happened to the sawmill?|What caused it?", "What caused what happened to the sawmill?")]
    [InlineData("What happened to the sawmill?|What happened next?", "What happened to the sawmill next?")]
    [InlineData("What happened to the sawmill?|Who owns it?|Will he rebuild it?", "Will Erik Sund rebuild the sawmill?")]
    [InlineData("When did the sawmill burn down?|What was the cause?", "Why did the sawmill burn down?")]
    [InlineData("How many jobs will Fjord Bank cut?|And branches?", "How many branches will Fjord Bank cut?")]
    [InlineData("How many jobs will Fjord Bank cut?|Who is its chief executive?", "Who is Fjord Bank’s chief executive?")]
    [InlineData("Who scored both goals?|What did she say?", "What did Maja Lien say?")]
    [InlineData("What did Ingrid Moe say?|Thanks!|And Anna Dahl?", "What did Anna Dahl say?")]
    [InlineData("What did Anna Dahl say?|In one sentence please.", "What did Anna Dahl say?")]
    [InlineData("What did Erik Sund say?|What is the price of oil?", "What is the price of oil?")]
    public async Task A_chain_is_understood(string chain, string understood) => (await TalkAsync(chain)).Understood.ShouldBe(understood);

    [Theory]
    [InlineData("How many cases of tick fever were there this year?|And last year?", "520 cases")]
    [InlineData("Who scored both goals?|What did she say?", "I could have cried")]
    [InlineData("How much did the tunnel cost?|When will it open?", "12 May")]
    [InlineData("Who won the cup?|Who scored?", "Maja Lien")]
    [InlineData("What happened to the sawmill?|How many people work there?", "45 people")]
    public async Task A_chain_is_answered_from_what_it_is_about(string chain, string quoted) => (await TalkAsync(chain)).ShouldCite(quoted);

    [Theory]
    [InlineData("Who called the plan a disgrace?|What did she say?", "Brekke")]
    [InlineData("What did Anna Dahl say?|And Ingrid Moe?", "accident")]
    public async Task Only_the_words_of_whom_is_meant_are_quoted(string chain, string others) =>
        (await TalkAsync(chain)).Citations.ShouldAllBe(citation => !citation.Quote.Contains(others, StringComparison.Ordinal));

    [Theory]
    [InlineData("Thanks, that helps", "You are welcome.")]
    [InlineData("Thank you very much for your help", "You are welcome.")]
    [InlineData("thanks, that was useful", "You are welcome.")]
    [InlineData("I have a question", "Ask it.")]
    [InlineData("bye", "Good-bye, and come again.")]
    [InlineData("Danke", "Gern geschehen.")]
    public async Task Small_talk_is_answered_kindly(string said, string reply)
    {
        var answer = await TalkAsync($"What did Anna Dahl say?|{said}");

        answer.ShouldBeRefused(RefusalReason.NotAQuestion);
        answer.Text.ShouldBe(reply);
    }

    [Theory]
    [InlineData("waht did anna dahl say", "what did anna dahl say")]
    [InlineData("hwo many poeple work at the sawmill", "how many people work at the sawmill")]
    [InlineData("teh sawmlil in lund", "the sawmill in lund")]
    [InlineData("Who is Erik Snud?", "Who is Erik Sund?")]
    [InlineData("What did Sara Hotl say?", "What did Sara Holt say?")]
    [InlineData("Who lost 180m crowns?", "Who lost 180 million crowns?")]
    [InlineData("What cost €1.2bn?", "What cost 1.2 billion euros?")]
    [InlineData("Who paid $3m to the town?", "Who paid 3 million dollars to the town?")]
    [InlineData("Who paid 3 million dollars?", "Who paid 3 million dollars?")]
    [InlineData("Who jumped 3m?", "Who jumped 3m?")]
    public async Task What_was_mistyped_is_put_right(string asked, string understood) =>
        (await TalkAsync(asked)).Understood.ShouldBe(understood);

    [Theory]
    [InlineData("What did Park Min-jun say?", "he would stay")]
    [InlineData("What did Minjun Park say?", "he would stay")]
    [InlineData("What will Kim Seoyeon do?", "Kim Seo-yeon")]
    [InlineData("Who lost 180 million crowns?", "180m crowns")]
    [InlineData("Tell me in German what Anna Dahl said", "accident")]
    public async Task Names_and_amounts_are_found_however_they_are_written(string asked, string quoted) =>
        (await TalkAsync(asked)).ShouldCite(quoted);

    [Theory]
    [InlineData("Who is Snud?|yes", "Who is Sund?")]
    [InlineData("Who is Snud?|Yes please", "Who is Sund?")]
    [InlineData("Who is Snud?|Sund", "Who is Sund?")]
    [InlineData("Who is Snud?|Who is Anna Dahl?", "Who is Anna Dahl?")]
    public async Task A_name_that_may_be_a_slip_is_asked_back(string chain, string understood) =>
        (await TalkAsync(chain)).Understood.ShouldBe(understood);

    [Fact]
    public async Task The_question_back_names_what_may_be_meant()
    {
        var answer = await TalkAsync("Who is Snud?");

        answer.ShouldBeRefused(RefusalReason.TooVague);
        answer.Text.ShouldBe("No article names “Snud”. Do you mean “Sund”?");
        answer.Choices.ShouldBe(["Sund"]);
    }

    [Fact]
    public async Task An_answer_that_is_wanted_in_another_language_says_that_it_quotes() =>
        (await TalkAsync("What did Anna Dahl say? Answer in German.")).Notice.ShouldBe(Answerer.OwnLanguage);

    private async Task<Answer> TalkAsync(string chain)
    {
        var conversation = Guid.NewGuid().ToString("n");
        Answer? answer = null;
        foreach (var question in chain.Split('|'))
        {
            answer = await fixture.Valley.Answerer.AnswerAsync(new(question) { Conversation = conversation, AsOf = Today },
                CancellationToken.None);
            await answer.ShouldKeepTheLawsAsync(fixture.Valley.Index);
        }

        return answer!;
    }
}
