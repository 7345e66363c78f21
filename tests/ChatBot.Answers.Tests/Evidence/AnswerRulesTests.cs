using ChatBot.Answers.Evidence;
using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Evidence;

public sealed class AnswerRulesTests
{
    private const string Text =
        "The council bought the old lighthouse at Marlow Point. It paid 240,000 euros for it. Keeper Nora Velin, 58, lived there for "
        + "two years. " +
        "The name of the seller has not been released. The council opened it on 3 May. Its lamp will be lit in six weeks. "
        + "How old the tower is, the council did not say.";

    private static readonly AnswerRules Rules = new(new());

    [Theory]
    [InlineData("How much did the council pay for the lighthouse?", "It paid 240,000")]
    [InlineData("What was the price of the lighthouse?", "It paid 240,000")]
    [InlineData("How old is Nora Velin?", "Keeper Nora")]
    [InlineData("When did it open?", "on 3 May")]
    [InlineData("When will the lamp be lit?", "in six weeks")]
    public void A_question_for_a_kind_of_phrase_is_answered_with_that_kind_or_with_that_it_is_not_told(string question, string answer)
    {
        var allowed = MadeUpQuestion.Views(question, Text).Where(Rules.MayAnswer).Select(view => view.Sentence.Text).ToList();

        allowed.ShouldContain(sentence => sentence.Contains(answer));
        allowed.ShouldNotContain(sentence => sentence.StartsWith("The council bought", StringComparison.Ordinal));
        allowed.ShouldContain(sentence => sentence.StartsWith("The name of the seller", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("When will the trial begin?", "The trial opens on 4 April.", true)]
    [InlineData("When will the trial begin?", "It is to open on Monday.", true)]
    [InlineData("When does the trial begin?", "The trial opens in six weeks, two years after the fire of May 2022.", true)]
    [InlineData("When does the trial begin?", "No date was set when they met on 4 March.", true)]
    [InlineData("When will the trial begin?", "After the court opened in May 2022, many waited for a trial.", false)]
    [InlineData("When does the trial begin?", "He was charged in March of 2020.", false)]
    [InlineData("When did the trial begin?", "He was charged in March of 2020.", true)]
    public void What_is_to_come_is_not_told_by_a_time_that_is_over(string question, string sentence, bool mayAnswer) =>
        Rules.MayAnswer(MadeUpQuestion.Views(question, sentence)[0]).ShouldBe(mayAnswer);

    [Theory]
    [InlineData("When did Velin meet Lund?", false)]
    [InlineData("When did Velin begin at the tower in Lund?", true)]
    public void A_time_is_of_both_who_met_and_need_not_say_where(string question, bool mayAnswer) =>
        Rules.MayAnswer(MadeUpQuestion.Views(question, "Velin began on 3 May.")[0]).ShouldBe(mayAnswer);

    [Theory]
    [InlineData("How can I visit the tower?", "How can anybody visit the tower?", false)]
    [InlineData("Can I visit the tower?", "“Who can visit the tower now?”", false)]
    [InlineData("How can I visit the tower?", "Ask who can visit the tower.", true)]
    [InlineData("What did Velin ask about the tower?", "“Can anybody visit the tower now?” Velin asked.", true)]
    [InlineData("What did Velin say about the tower?", "Velin said: “Can anybody visit the tower now?”", true)]
    public void A_question_answers_only_who_asks_what_somebody_says(string question, string sentence, bool mayAnswer) =>
        Rules.MayAnswer(MadeUpQuestion.Views(question, sentence)[0]).ShouldBe(mayAnswer);

    [Theory]
    [InlineData("The council said nothing when asked about the tower.", false)]
    [InlineData("The tower opens when the lamp is mended.", true)]
    public void When_somebody_is_asked_is_no_time(string sentence, bool mayAnswer) =>
        Rules.MayAnswer(MadeUpQuestion.Views("When does the tower open?", sentence)[0]).ShouldBe(mayAnswer);

    [Theory]
    [InlineData("How old is the king?", "His 50-year-old son speaks for the king.", false)]
    [InlineData("How old is the king's son?", "His 50-year-old son speaks for the king.", true)]
    [InlineData("How old is the king?", "The king, 87, has a 50-year-old son.", true)]
    public void The_age_of_another_is_no_answer(string question, string sentence, bool mayAnswer) =>
        Rules.MayAnswer(MadeUpQuestion.Views(question, sentence)[0]).ShouldBe(mayAnswer);

    [Theory]
    [InlineData("What was the keeper's name?", "The keeper is Nora Velin.", true)]
    [InlineData("What was the keeper's name?", "The keeper’s name was not released.", true)]
    [InlineData("names of the keepers", "The keepers left the tower.", false)]
    public void A_name_is_told_by_a_name(string question, string sentence, bool mayAnswer) =>
        Rules.MayAnswer(MadeUpQuestion.Views(question, sentence)[0]).ShouldBe(mayAnswer);

    [Theory]
    [InlineData("What percentage of the islanders voted?", "Two thirds of")]
    [InlineData("What share of the islanders voted?", "Two thirds of")]
    [InlineData("How many years was the ferry out of service?", "it lay in dock for")]
    [InlineData("How often does the ferry sail?", "It sails daily")]
    [InlineData("How often did they vote?", "the third vote")]
    [InlineData("How many times did they vote?", "the third vote")]
    [InlineData("How many islanders were against it?", "Some 400 islanders")]
    [InlineData("number of islanders who were against it", "Some 400 islanders")]
    [InlineData("What did the islanders spend on the ferry?", "It cost them")]
    public void A_question_for_a_number_is_answered_with_a_number_of_that_kind(string question, string answer)
    {
        const string ferry = "Some 400 islanders were against the ferry. Two thirds of the islanders voted. It cost them 3 million kroner. "
            + "Before that it lay in dock for three years. It sails daily. It has 12 cabins. It was the third vote.";

        var allowed = MadeUpQuestion.Views(question, ferry).Where(Rules.MayAnswer).Select(view => view.Sentence.Text).ToList();

        allowed.ShouldContain(sentence => sentence.Contains(answer));
        allowed.Count.ShouldBeLessThan(7);
    }

    [Theory]
    [InlineData("What percentage of the islanders voted?")]
    [InlineData("How many years was the ferry out of service?")]
    [InlineData("What did the islanders spend on the ferry?")]
    [InlineData("How many schools are closed?", "On March 4 the schools of the island stayed shut.")]
    [InlineData("How many kilometres is the crossing?")]
    [InlineData("How many days did the mate miss?", "The mate was sick a lot last year. A ferry sails this week.")]
    [InlineData("How many deaths were there?", "It leaked 400 litres of oil. It cost 9,000 euros. The mate is 45 years old.")]
    public void A_number_of_another_kind_is_no_answer(string question,
        string text = "Some 400 islanders were against the ferry. It has 12 cabins.") =>
        MadeUpQuestion.Views(question, text)
            .ShouldNotContain(view => new AnswerCues(view.Question).Shows(view.Sentence));

    [Fact]
    public void A_question_for_anything_may_be_answered_by_any_sentence() =>
        MadeUpQuestion.Views("Did the council buy the lighthouse?", Text).ShouldAllBe(view => Rules.MayAnswer(view));

    [Theory]
    [InlineData("What is the pier like, according to Velin?")]
    [InlineData("According to Velin, what is the pier like?")]
    [InlineData("What is the pier like in Velin's view?")]
    public void By_somebodys_account_nothing_is_told_that_somebody_else_says(string question)
    {
        const string pier = "Nora Velin keeps the pier. “The pier is rotten,” Olav Dahl said. “It will stand,” Velin said. "
            + "Dahl told Velin that the pier was closed.";

        var allowed = MadeUpQuestion.Views(question, pier).Where(Rules.MayAnswer).Select(view => view.Sentence.Text).ToList();

        allowed.ShouldNotContain(sentence => sentence.Contains("rotten"));
        allowed.ShouldContain(sentence => sentence.Contains("will stand"));
        allowed.ShouldContain(sentence => sentence.Contains("told Velin"));
        MadeUpQuestion.Views("What is the pier like?", pier).ShouldAllBe(view => Rules.MayAnswer(view));
    }

    [Theory]
    [InlineData("How tall is Kilimanjaro?", false)]
    [InlineData("Did Kilimanjaro open to Velin in May?", true)]
    [InlineData("What did the MP museum buy?", true)]
    [InlineData("What did the PM museum buy?", false)]
    [InlineData("What do Norwegian keepers earn?", true)]
    [InlineData("What do Marlowers earn?", true)]
    [InlineData("What did the council buy at Marlow?", true)]
    public void An_article_that_names_nobody_and_nothing_that_is_asked_about_answers_nothing(string question, bool mayAnswer) =>
        MadeUpQuestion.Views(question, Text).Any(Rules.MayAnswer).ShouldBe(mayAnswer);

    [Theory]
    [InlineData("Police have not named the driver.", true)]
    [InlineData("The company didn't immediately respond to questions.", true)]
    [InlineData("She declined to say how many staff would go.", true)]
    [InlineData("It is still unclear who lit the fire.", true)]
    [InlineData("No motive has been given.", true)]
    [InlineData("The cause is under investigation.", true)]
    [InlineData("The date is yet to be set.", true)]
    [InlineData("It is not easy to say how many are missing.", true)]
    [InlineData("He has not counted the votes, he said.", true)]
    [InlineData("Neither of them would disclose what he gave.", true)]
    [InlineData("The clinic gave no reason for the departure of its head.", true)]
    [InlineData("They are still trying to piece together how he got in.", true)]
    [InlineData("The police have not pinpointed where it was.", true)]
    [InlineData("It was impossible to tell which of them fired.", true)]
    [InlineData("What causes it is not completely clear.", true)]
    [InlineData("Doctors are examining it to see whether it was found early.", true)]
    [InlineData("An investigation will determine the cause of the fire.", true)]
    [InlineData("She gave no interviews for years.", false)]
    [InlineData("They are testing it in three towns.", false)]
    [InlineData("The police are checking whether he was there.", true)]
    [InlineData("Police named the driver on Monday.", false)]
    [InlineData("The company responded at once.", false)]
    [InlineData("He did not know her, he said.", true)]
    [InlineData("She did not vote.", false)]
    [InlineData("The unknown", true)]
    [InlineData("", false)]
    public void What_is_not_known_or_not_told_is_read(string sentence, bool isLeftOpen) => LeftOpen.Says(sentence).ShouldBe(isLeftOpen);
}
