using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Tests.Understanding;

public sealed class QuestionWordsTests
{
    [Theory]
    [InlineData("What did Lavrov demand?", ExpectedAnswer.Statement)]
    [InlineData("Who met Putin?", ExpectedAnswer.Person)]
    [InlineData("when was it signed", ExpectedAnswer.Time)]
    [InlineData("Since when does Russia hold Crimea?", ExpectedAnswer.Time)]
    [InlineData("In which year was Crimea annexed?", ExpectedAnswer.Time)]
    [InlineData("How long did the meeting last?", ExpectedAnswer.Duration)]
    [InlineData("How much time do the builders have?", ExpectedAnswer.Duration)]
    [InlineData("How much longer will it last?", ExpectedAnswer.Duration)]
    [InlineData("how many provinces?", ExpectedAnswer.Count)]
    [InlineData("What percentage of Ukraine?", ExpectedAnswer.Count)]
    [InlineData("Where did they meet?", ExpectedAnswer.Place)]
    [InlineData("Why did Trump break the isolation?", ExpectedAnswer.Reason)]
    [InlineData("How did they meet?", ExpectedAnswer.Manner)]
    [InlineData("Did Lavrov praise Trump?", ExpectedAnswer.Statement)]
    [InlineData("In March 2024, how many hours did they work?", ExpectedAnswer.Count)]
    [InlineData("For patients who also have what condition is it paid?", ExpectedAnswer.Statement)]
    [InlineData("What did she seek when the pharmacist refused?", ExpectedAnswer.Statement)]
    [InlineData("How much did the council pay for the bridge?", ExpectedAnswer.Money)]
    [InlineData("how much are tickets worth now", ExpectedAnswer.Money)]
    [InlineData("How much has the river risen?", ExpectedAnswer.Count)]
    [InlineData("What was the price of the tickets?", ExpectedAnswer.Money)]
    [InlineData("What is the reason for the price?", ExpectedAnswer.Statement)]
    [InlineData("What did she say about the price?", ExpectedAnswer.Statement)]
    [InlineData("How much grain was sold?", ExpectedAnswer.Count)]
    [InlineData("How much more will it cost?", ExpectedAnswer.Money)]
    [InlineData("How much extra revenue does the harbour expect?", ExpectedAnswer.Money)]
    [InlineData("How much did the bank promise the islanders?", ExpectedAnswer.Money)]
    [InlineData("How big is the fine for fishing at night?", ExpectedAnswer.Money)]
    [InlineData("How high a fee do they charge?", ExpectedAnswer.Money)]
    [InlineData("How big is the ship?", ExpectedAnswer.Count)]
    [InlineData("What sum did the widow lose?", ExpectedAnswer.Money)]
    [InlineData("What has the county spent on lawyers?", ExpectedAnswer.Money)]
    [InlineData("What did Nora Velin end up paying for the lighthouse?", ExpectedAnswer.Money)]
    [InlineData("What will the new keeper earn?", ExpectedAnswer.Money)]
    [InlineData("What does the harbour charge small boats for a night?", ExpectedAnswer.Money)]
    [InlineData("What is the city paying for?", ExpectedAnswer.Statement)]
    [InlineData("What did they leave out when they paid for the bridge?", ExpectedAnswer.Statement)]
    [InlineData("Did the firm admit guilt when it paid to end the case?", ExpectedAnswer.Statement)]
    [InlineData("Can you tell me when the strike ends?", ExpectedAnswer.Time)]
    [InlineData("What did the council spend the money on?", ExpectedAnswer.Statement)]
    [InlineData("What is the bill about?", ExpectedAnswer.Statement)]
    [InlineData("Which share of the voters agreed?", ExpectedAnswer.Count)]
    [InlineData("How old is the mayor?", ExpectedAnswer.Age)]
    [InlineData("What's the mayor's age?", ExpectedAnswer.Age)]
    [InlineData("What was the hiker's name?", ExpectedAnswer.Name)]
    [InlineData("What is the dog called?", ExpectedAnswer.Name)]
    [InlineData("On which day, and with whom, did he meet?", ExpectedAnswer.Time)]
    [InlineData("Price of a ferry ticket to the island?", ExpectedAnswer.Money)]
    [InlineData("average age of the crew", ExpectedAnswer.Age)]
    [InlineData("Number of people on board the ferry", ExpectedAnswer.Count)]
    [InlineData("names of the two sailors", ExpectedAnswer.Name)]
    [InlineData("What was the size of the fine?", ExpectedAnswer.Count)]
    [InlineData("The ferry to the island", ExpectedAnswer.Statement)]
    [InlineData("Age", ExpectedAnswer.Statement)]
    public void The_question_word_tells_what_kind_of_phrase_answers(string question, ExpectedAnswer expected) =>
        QuestionWords.Read(question).ShouldBe(expected);

    [Fact]
    public void A_question_that_asks_two_things_is_parted_at_the_second_question_word() =>
        QuestionWords.Split("Who met Putin in St. Petersburg and for how long?")
            .ShouldBe(["Who met Putin in St. Petersburg", "for how long"]);

    [Theory]
    [InlineData("What did Russia and Ukraine say?")]
    [InlineData("Which newspaper and television channel?")]
    [InlineData("What did Lavrov say about what Trump wants?")]
    [InlineData("In February 2024, what was the price?")]
    [InlineData("What did Lavrov, who is the minister, demand?")]
    [InlineData("After the storm and when the ferry was back, who came first?")]
    public void A_question_that_asks_one_thing_stays_whole(string question) => QuestionWords.Split(question).ShouldBe([question]);

    [Theory]
    [InlineData("When will the trial begin?", true)]
    [InlineData("When does the ban take effect?", true)]
    [InlineData("On what date would the ferry come back?", true)]
    [InlineData("When's the vote?", true)]
    [InlineData("When did the trial begin?", false)]
    [InlineData("When was the vote?", false)]
    [InlineData("Who will be there when the trial begins?", false)]
    public void It_is_read_whether_a_question_asks_of_what_is_to_come(string question, bool asksAhead) =>
        QuestionWords.AsksAhead(question).ShouldBe(asksAhead);
}
