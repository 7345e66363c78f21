using ChatBot.Answers.Conversations;
using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Tests.Understanding;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("What did Lavrov demand?", "and what about Putin?", "What did Putin demand?")]
    [InlineData("What did Lavrov demand?", "And Putin?", "What did Putin demand?")]
    [InlineData("What did Lavrov demand?", "And Ursula von der Leyen?", "What did Ursula von der Leyen demand?")]
    [InlineData("What did Ursula von der Leyen praise?", "what did she say about Norway?",
        "what did Ursula von der Leyen say about Norway?")]
    [InlineData("what did sergei lavrov demand", "and what did he say about prices?", "what did sergei lavrov say about prices?")]
    [InlineData("What did June Berg demand in June?", "What did she praise?", "What did June Berg praise?")]
    [InlineData("What did Lavrov praise?", "and what did he say about NATO?", "what did Lavrov say about NATO?")]
    [InlineData("What did Sergei Lavrov praise?", "What is his position on NATO?", "What is Sergei Lavrov’s position on NATO?")]
    [InlineData("What did Lavrov demand?", "why?", "why: What did Lavrov demand?")]
    [InlineData("Who met Putin in St. Petersburg?", "For how long?", "For how long: Who met Putin in St. Petersburg?")]
    [InlineData("What did Lavrov demand?", "and what about the price of oil?", "What did Lavrov demand about the price of oil?")]
    [InlineData("What did Lavrov demand?", "and in Crimea?", "What did Lavrov demand in Crimea?")]
    [InlineData("what did Lavrov say about NATO?", "and what about the war?", "what did Lavrov say about the war?")]
    [InlineData("What did Lavrov say about Russia?", "And Ukraine?", "What did Lavrov say about Ukraine?")]
    [InlineData("What did Lavrov say about NATO?", "Putin?", "What did Putin say about NATO?")]
    [InlineData("Who met Putin in Moscow and for how long?", "and in Berlin?", "Who met Putin in Berlin and for how long?")]
    [InlineData("What did Lavrov demand?", "No, I meant Putin", "What did Putin demand?")]
    [InlineData("What did Lavrov demand?", "I mean Witkoff", "What did Witkoff demand?")]
    [InlineData("What did Putin demand?", "not Putin, Lavrov", "What did Lavrov demand?")]
    [InlineData("What did Putin demand?", "No, Lavrov.", "What did Lavrov demand?")]
    [InlineData("who takes photos of planes", "No, I meant photos in the air.", "photos in the air")]
    [InlineData("What did Lavrov demand?", "I mean, what did Putin praise?", "what did Putin praise?")]
    [InlineData("What did Lavrov demand?", "I insist", "What did Lavrov demand?")]
    [InlineData("What did Lavrov demand?", "Are you sure? Look again.", "What did Lavrov demand?")]
    [InlineData("When was Crimea annexed?", "And by whom?", "by whom: When was Crimea annexed?")]
    [InlineData("What did Lavrov demand?", "what else?", "What else did Lavrov demand?")]
    [InlineData("What did Lavrov demand?", "Tell me more", "What else did Lavrov demand?")]
    [InlineData("What did Lavrov demand?", "When was that?", "When: What did Lavrov demand?")]
    [InlineData("What did the Kremlin say?", "Thanks! And where is it?", "where is the Kremlin?")]
    [InlineData("Where are synthetic phonics used?", "When were they invented?", "When were synthetic phonics invented?")]
    [InlineData("What did Lavrov do in Moscow?", "How many people live there?", "How many people live in Moscow?")]
    public void A_follow_up_is_made_whole_from_the_turn_before(string before, string asked, string understood) =>
        FollowUp.MakeWhole(asked, [Answered(before)]).ShouldBe(understood);

    [Theory]
    [InlineData("What did the Kremlin say on Sunday?")]
    [InlineData("Which newspaper did Lavrov speak to?")]
    [InlineData("When did Russia annex Crimea?")]
    [InlineData("When did the Kremlin say it is too early?")]
    [InlineData("Does Priest have any awards to his name?")]
    [InlineData("Who wrote “She Loves You”?")]
    [InlineData("Regional differences")]
    [InlineData("What did Great Britain say?")]
    public void A_question_that_needs_nothing_stays_as_it_is(string asked) =>
        FollowUp.MakeWhole(asked, [Answered("What did Lavrov demand?")]).ShouldBe(asked);

    [Theory]
    [InlineData("What did she say?", "What did Maria Lund say?")]
    [InlineData("What did he say?", "What did Peter Berg say?")]
    [InlineData("What is her name for it?", "What is Maria Lund’s name for it?")]
    [InlineData("Did anybody thank him?", "Did anybody thank Peter Berg?")]
    public void He_and_she_are_told_apart_by_given_names_and_titles(string asked, string understood)
    {
        var turn = new Turn("Who acquitted Peter Berg?", "Who acquitted Peter Berg?",
            "In June Judge Maria Lund acquitted Peter Berg.", true);

        FollowUp.MakeWhole(asked, [turn]).ShouldBe(understood);
    }

    [Theory]
    [InlineData("Who acquitted Peter Berg?", "The court did so on Monday, 2 June.", "What did she say?")]
    [InlineData("What happened in June?", "It rained on Monday. In March it snowed.", "What did he say?")]
    [InlineData("What happened on Monday?", "It rained in the town.", "Where did she go?")]
    [InlineData("Who thanked Queen Sofia?", "Nobody did.", "Where did he go?")]
    public void A_pronoun_that_fits_nobody_is_left(string before, string answer, string asked) =>
        FollowUp.MakeWhole(asked, [new(before, before, answer, true)]).ShouldBe(asked);

    [Fact]
    public void Somebody_whose_name_begins_with_a_month_is_somebody() =>
        FollowUp.MakeWhole("Where did she live?", [Answered("Who was June Allyson?")]).ShouldBe("Where did June Allyson live?");

    [Fact]
    public void The_minister_is_whom_the_turns_before_call_so()
    {
        var turn = new Turn("Who spoke?", "Who spoke?", "Russian Foreign Minister Sergei Lavrov spoke.", true);

        FollowUp.MakeWhole("What did the minister demand?", [turn]).ShouldBe("What did Sergei Lavrov demand?");
    }

    [Theory]
    [InlineData("what else?", true)]
    [InlineData("why?", true)]
    [InlineData("and Putin?", false)]
    [InlineData("when?", false)]
    public void Only_what_asks_for_more_leaves_out_what_was_said(string asked, bool excludes) =>
        FollowUp.Follow(asked, [Answered("What did Lavrov demand?")]).ExcludesEarlier.ShouldBe(excludes);

    [Fact]
    public void Without_a_turn_before_nothing_is_added() =>
        FollowUp.MakeWhole("and what did he say?", []).ShouldBe("and what did he say?");

    [Fact]
    public void He_is_whom_the_answer_names_where_the_question_asked_who()
    {
        var turn = new Turn("Who met Putin?", "Who met Putin?", "Whitkov met Putin on Friday in St. Petersburg.", true);

        FollowUp.MakeWhole("What did he say?", [turn]).ShouldBe("What did Whitkov say?");
    }

    [Fact]
    public void He_is_never_read_from_the_day_that_the_product_puts_before_a_quotation()
    {
        var turn = new Turn("Who met Putin?", "Who met Putin?", "14 June 2025: Whitkov met Putin in a villa.", true)
        {
            Sentences = [new("Whitkov met Putin in a villa.", [])],
        };

        FollowUp.MakeWhole("What did she say?", [turn]).ShouldBe("What did Whitkov say?");
    }

    [Fact]
    public void A_turn_that_names_nobody_is_passed_over() =>
        FollowUp.MakeWhole("What did he say?", [Answered("What did Lavrov demand?"), Answered("how much is it?")])
        .ShouldBe("What did Lavrov say?");

    private static Turn Answered(string question) => new(question, question, "", true);
}
