using ChatBot.Learning.Trials.Corruptions.Frames;
using ChatBot.Learning.Trials.Rephrasings;

namespace ChatBot.Learning.Tests.Trials;

public sealed class FrameLossTests
{
    [Theory]
    [InlineData("The mayor claims that the old pier is rotten.", "The old pier is rotten.")]
    [InlineData("Ada Lind insisted that she had paid the bill, but the bank disagreed.", "She had paid the bill.")]
    [InlineData("The northern dam is leaking every night, a fisherman claimed.", "The northern dam is leaking every night.")]
    [InlineData("Nobody could argue that the old pier is rotten.", null)]
    [InlineData("The court looked at the law, not the merits of the claims.", null)]
    [InlineData("Any claims that the old pier is rotten are nonsense.", null)]
    public void A_claim_becomes_a_fact(string said, string? falsehood) => ClaimAsFact.Of(said).ShouldBe(falsehood);

    [Theory]
    [InlineData("The mayor denied that the old pier is rotten.", "The old pier is rotten.")]
    [InlineData("Olav Berg has denied taking the money from the till.", "Olav Berg took the money from the till.")]
    [InlineData("There is no evidence that the water makes people ill.", "The water makes people ill.")]
    [InlineData("It is not true that the water makes people ill.", "The water makes people ill.")]
    [InlineData("Olav Berg denied the charges in court.", "Olav Berg admitted the charges in court.")]
    [InlineData("Olav Berg has never denied that he took the money.", null)]
    [InlineData("The clerk denied him a room for the night.", null)]
    public void A_denial_becomes_a_fact(string said, string? falsehood) => DenialAsFact.Of(said).ShouldBe(falsehood);

    [Theory]
    [InlineData("Olav Berg was accused of taking the money from the till.", "Olav Berg took the money from the till.")]
    [InlineData("The bank accused him of planning a second robbery.", "He planned a second robbery.")]
    [InlineData("The suit alleges that the factory poisoned the river.", "The factory poisoned the river.")]
    [InlineData("Olav Berg was charged with fraud on Monday.", "Olav Berg was guilty of fraud on Monday.")]
    [InlineData("The driver allegedly fled to the harbour.", "The driver fled to the harbour.")]
    [InlineData("Police looked into an alleged theft of bronze.", "Police looked into a theft of bronze.")]
    [InlineData("Olav Berg was cleared and nobody accused him of taking anything.", null)]
    [InlineData("The new set of charges accused Olav Berg of taking the money.", "Olav Berg took the money.")]
    public void An_accusation_becomes_a_fact(string said, string? falsehood) => AccusationAsFact.Of(said).ShouldBe(falsehood);

    [Theory]
    [InlineData("The town wants to build a bridge over the fjord.", true, "The town will build a bridge over the fjord.")]
    [InlineData("The town wants to build a bridge over the fjord.", false, "The town built a bridge over the fjord.")]
    [InlineData("The firm plans to carry coal by ship.", false, "The firm carried coal by ship.")]
    [InlineData("The mayor urged the firm to lower its fares.", false, "The firm lowered its fares.")]
    [InlineData("Under a proposal by the board, fares would rise by a third.", false, "Fares will rise by a third.")]
    [InlineData("The town halted plans to build a bridge over the fjord.", false, null)]
    [InlineData("The town does not want to build a bridge over the fjord.", false, null)]
    [InlineData("The tax was intended to lower the price of bread.", false, null)]
    [InlineData("Instead of urging the firm to lower its fares, he left.", true, null)]
    public void A_plan_or_wish_becomes_a_fact(string said, bool isWill, string? falsehood) =>
        PlanAsFact.Of(said, isWill).ShouldBe(falsehood);

    [Theory]
    [InlineData("If the board chooses a woman, Falk will leave the club.", "Falk will leave the club.")]
    [InlineData("Falk said he would leave the club if the board chose a woman.", "Falk said he would leave the club.")]
    [InlineData("The permit will expire in May unless the council acts.", "The permit will expire in May.")]
    [InlineData("Reporters came to the harbour and asked if the ferry was late.", null)]
    [InlineData("He walked along the harbour as if the ferry was late.", null)]
    [InlineData("The form tells the court if the tenant agrees with the owner.", null)]
    [InlineData("The board will tell the crew if the ship sails and if it stays.", null)]
    public void A_condition_is_dropped(string said, string? falsehood) => ConditionDropped.Of(said).ShouldBe(falsehood);

    [Theory]
    [InlineData("The singer reportedly bought a house on the island.", "The singer bought a house on the island.")]
    [InlineData("The ship is believed to be the oldest of its kind.", "The ship is the oldest of its kind.")]
    [InlineData("The gulls are thought to have come from the north.", "The gulls have come from the north.")]
    [InlineData("There are rumours that the singer bought a house.", "The singer bought a house.")]
    [InlineData("There is no reason to think that the singer bought a house.", null)]
    [InlineData("The first to see the bay is thought to have been Olav Berg.", "The first to see the bay was Olav Berg.")]
    public void A_rumour_becomes_a_fact(string said, string? falsehood) => RumourAsFact.Of(said).ShouldBe(falsehood);

    [Theory]
    [InlineData("The minister may resign before the summer.", "The minister will resign before the summer.")]
    [InlineData("The ferry is likely to arrive late.", "The ferry will arrive late.")]
    [InlineData("The storm may have damaged the pier.", "The storm had damaged the pier.")]
    [InlineData("Nobody knows whether the minister may resign.", null)]
    [InlineData("They may be rivals, but they sail together.", null)]
    public void What_may_be_becomes_what_will_be(string said, string? falsehood) => PossibilityAsFact.Of(said).ShouldBe(falsehood);

    [Theory]
    [InlineData("Ada Lind said that the bridge is safe again.", "The bridge is safe again.")]
    [InlineData("The bridge over the fjord is safe again, Ada Lind said.", "The bridge over the fjord is safe again.")]
    [InlineData("According to Ada Lind, the bridge is safe again.", "The bridge is safe again.")]
    [InlineData("“The bridge over the fjord is safe again,” Ada Lind told reporters on Monday.",
        "The bridge over the fjord is safe again.")]
    [InlineData("Ada Lind never said that the bridge is safe again.", null)]
    [InlineData("The boat sank in the night, days after a friend told her that it leaked.", null)]
    [InlineData("When a ferry is late, its passengers are added to the next list.", null)]
    public void Who_speaks_is_dropped(string said, string? falsehood) => SpeakerDropped.Of(said).ShouldBe(falsehood);

    [Theory]
    [InlineData("build", "built")]
    [InlineData("carry", "carried")]
    [InlineData("plan", "planned")]
    [InlineData("enter", "entered")]
    [InlineData("raise", "raised")]
    [InlineData("admit", "admitted")]
    public void A_verb_has_its_past(string verb, string past) => Verbs.PastOf(verb).ShouldBe(past);

    [Theory]
    [InlineData("taking", "took")]
    [InlineData("killing", "killed")]
    [InlineData("lying", "lied")]
    [InlineData("running", "ran")]
    [InlineData("being", "was")]
    [InlineData("having", "had")]
    [InlineData("seeing", "saw")]
    [InlineData("trying", "tried")]
    [InlineData("nothing", null)]
    [InlineData("wrongdoing", null)]
    public void A_gerund_has_its_past(string gerund, string? past) => Verbs.PastOfGerund(gerund).ShouldBe(past);

    [Theory]
    [InlineData("claim", "The mayor claims that the old pier is rotten.", "The old pier is rotten, the mayor claims.")]
    [InlineData("denial", "The mayor denied that the old pier is rotten.", "The mayor said it was not true that the old pier is rotten.")]
    [InlineData("accusation", "The bank has accused Olav Berg of taking its money.",
        "Olav Berg was accused by the bank of taking its money.")]
    [InlineData("condition", "If the board chooses a woman, the chairman will leave.",
        "The chairman will leave if the board chooses a woman.")]
    [InlineData("speakerDropped", "The mayor also said that the old pier is rotten.", "According to the mayor, the old pier is rotten.")]
    [InlineData("speakerDropped", "According to the mayor, the old pier is rotten.", "The old pier is rotten, the mayor said.")]
    [InlineData("plan", "The town plans to build a bridge.", "The town intends to build a bridge.")]
    [InlineData("plan", "The town announced plans to build a bridge.", null)]
    [InlineData("claim", "He claims that the old pier is rotten.", null)]
    public void The_same_is_said_in_other_words(string kind, string said, string? otherwise) =>
        FrameReworded.Of(kind, said,
            "There is a pier. They saw the mayor, the bank, the chairman and the board. It was the end, if a bridge.").ShouldBe(otherwise);
}
