using ChatBot.Answers.Conversations;
using ChatBot.Answers.Understanding;
using ChatBot.Language.Names.Given;

namespace ChatBot.Answers.Tests.Understanding.Following;

/// <summary>What the last question of a chain means; the turns before it stand between bars, answered by nothing that would help.</summary>
public sealed class ChainTests
{
    [Theory]
    // What is decided on is the bill, and not who decides.
    [InlineData("Why did DeWine veto the transgender bill?", "Did the Senate override it?",
        "Did the Senate override the transgender bill?")]
    [InlineData("Why did DeWine veto the transgender bill?|Did the Senate override the transgender bill?", "Who voted against it?",
        "Who voted against the transgender bill?")]
    [InlineData("What did Ada Lind say about the harbour plan?", "Who is against that?", "Who is against the harbour plan?")]
    [InlineData("Did the council approve the budget?", "Why did Ada Lind oppose it?", "Why did Ada Lind oppose the budget?")]
    // What is paid is no company.
    [InlineData("Did Harbour Lines pay a ransom?", "How much was it?", "How much was the ransom?")]
    [InlineData("What is mifepristone?", "Is it safe to fly?", "Is it safe to fly?")]
    [InlineData("What is mifepristone?", "Is it safe?", "Is mifepristone safe?")]
    [InlineData("What is mifepristone?|Can mifepristone be sent by mail?", "Who is suing over that?", "Who is suing over mifepristone?")]
    [InlineData("What is mifepristone?|Who is suing over mifepristone?", "What did the justices say about it?",
        "What did the justices say about mifepristone?")]
    [InlineData("What is Wegovy?", "Does Medicare pay for it?", "Does Medicare pay for Wegovy?")]
    [InlineData("What is Wegovy?", "Did Medicare say why it costs so much?", "Did Medicare say why it costs so much?")]
    // What is counted somewhere is not where it is counted.
    [InlineData("How many measles cases were there in Chicago?", "Where did it start?", "Where did it start?")]
    [InlineData("What happened in Chicago?", "Where is it?", "Where is Chicago?")]
    // A governor is one of some place.
    [InlineData("What did the Alabama Supreme Court rule about embryos?", "Did the governor sign the bill?",
        "Did Alabama’s governor sign the bill?")]
    [InlineData("Why did Alabama clinics pause IVF?", "What did the governor say about it?",
        "What did Alabama’s governor say about IVF?")]
    [InlineData("Did Alabama’s governor sign the bill?", "What does it say?", "What does the bill say?")]
    [InlineData("What did the North Carolina Supreme Court rule about embryos?|Which clinics closed?", "Who is the governor?",
        "Who is North Carolina’s governor?")]
    [InlineData("What did the Alabama Supreme Court rule?", "Did the governor of Texas comment?", "Did the governor of Texas comment?")]
    // A fragment asks of the last question.
    [InlineData("Did the Senate override the veto?", "by how many votes", "by how many votes: Did the Senate override the veto?")]
    [InlineData("How many states have banned the drug?", "Which states?", "Which states: How many states have banned the drug?")]
    [InlineData("by how many votes: Did the Senate override the veto?", "when?", "when: Did the Senate override the veto?")]
    [InlineData("What did Lavrov demand?", "What happened?", "What happened?")]
    [InlineData("What did Lavrov demand?", "How many people died?", "How many people died?")]
    [InlineData("What does the Oregon drug bill change?", "When does it take effect?", "When does the Oregon drug bill take effect?")]
    [InlineData("Did the Ohio House override DeWine’s veto of the gender care bill?", "When does it take effect?",
        "When does the gender care bill take effect?")]
    [InlineData("What did the Supreme Court hear in the mifepristone case?", "When will it be decided?",
        "When will the mifepristone case be decided?")]
    [InlineData("Did the council approve the harbour budget?", "When was it signed?", "When was the harbour budget signed?")]
    [InlineData("What does the FDA say about the bill?", "Has it approved the merger?", "Has the FDA approved the merger?")]
    [InlineData("Who is against the Oregon drug bill?", "and California?", "Who is against the California drug bill?")]
    [InlineData("Who was against the ban in Ohio?", "and in Texas?", "Who was against the ban in Texas?")]
    [InlineData("What did the U.S. approve?", "What did she say?", "What did she say?")]
    // One of several takes their place.
    [InlineData("What did the Supreme Court justices say about the pill?", "and Alito?", "What did Alito say about the pill?")]
    public void The_last_question_of_a_chain_means(string before, string asked, string understood) =>
        FollowUp.MakeWhole(asked, [.. before.Split('|').Select(text => new Turn(text, text, "", Answered: false))]).ShouldBe(understood);

    [Fact]
    public void A_body_takes_the_place_of_no_state() =>
        FollowUp.MakeWhole("and the ACLU?",
                [new("Who is against the Oregon drug bill?", "Who is against the Oregon drug bill?", "", Answered: false)])
            .ShouldContain("the Oregon drug bill");

    [Fact]
    public void Whoever_is_called_as_a_body_is_not_it()
    {
        var turn = new Turn("Who is Jonathan Board?", "Who is Jonathan Board?", "Matt Harvey thanked Jonathan Board.", true)
        {
            Names =
            [
                new("Matt Harvey", Gender.Male, IsHuman: true, IsBody: false, [], IsQuoted: true),
                new("the State Board", Gender.Unknown, IsHuman: false, IsBody: true, [], IsQuoted: true),
                new("Jonathan Board", Gender.Male, IsHuman: true, IsBody: false, [], IsQuoted: true),
            ],
        };

        FollowUp.MakeWhole("How much does he earn?", [turn]).ShouldBe("How much does Jonathan Board earn?");
    }

    [Theory]
    [InlineData("Who took over for him?", "Who took over for Ben Moe?")]
    [InlineData("What did he say?", "What did Jan Berg say?")]
    public void Who_did_something_for_him_is_asked_about_whom_the_question_named(string asked, string understood)
    {
        const string Before = "Who leads the port while Ben Moe is ill?";
        var turn = new Turn(Before, Before, "Jan Berg leads it.", true)
        {
            Names =
            [
                new("Jan Berg", Gender.Male, IsHuman: true, IsBody: false, [], IsQuoted: true),
                new("Ben Moe", Gender.Male, IsHuman: true, IsBody: false, [], IsQuoted: true),
            ],
        };

        FollowUp.MakeWhole(asked, [turn]).ShouldBe(understood);
    }

    [Fact]
    public void It_stays_what_it_was_in_the_question_before() =>
        FollowUp.MakeWhole("Who makes it?", [new("Does Medicare pay for it?", "Does Medicare pay for Wegovy?", "", Answered: false)])
            .ShouldBe("Who makes Wegovy?");

    [Fact]
    public void A_king_with_a_number_is_no_she()
    {
        var turn = new Turn("Who is standing in for Charles?", "Who is standing in for Charles?", "King Charles III is in hospital.", true)
        {
            Names = [new("King Charles III", Gender.Male, IsHuman: true, IsBody: false, [], IsQuoted: true)],
        };

        FollowUp.MakeWhole("What did she say about that?", [turn]).ShouldNotContain("Charles say");
    }
}
