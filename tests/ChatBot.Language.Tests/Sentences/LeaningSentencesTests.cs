using ChatBot.Language.Sentences;

namespace ChatBot.Language.Tests.Sentences;

public sealed class LeaningSentencesTests
{
    [Theory]
    [InlineData("But she refused to say whether she would stand again in the autumn.")]
    [InlineData("It was the third such attack on the harbour in a month.")]
    [InlineData("“Their boats were too small for the waves of that night,” said the pilot.")]
    [InlineData("This, the mayor said, was no reason to close the road.")]
    [InlineData("Only eight did.")]
    [InlineData("BUT HE DID NOT SAY WHY THE ROAD WAS CLOSED.")]
    public void What_opens_with_a_pronoun_or_is_very_short_leans_on_the_sentence_before(string sentence) =>
        LeaningSentences.Lean(sentence).ShouldBeTrue();

    [Theory]
    [InlineData("The mayor said that she would not stand again.")]
    [InlineData("Thisted is a town on an island in the north of Jutland.")]
    [InlineData("Of the eleven boats that left only eight came back that night.")]
    [InlineData("")]
    [InlineData("…")]
    public void What_names_what_it_means_stands_alone(string sentence) => LeaningSentences.Lean(sentence).ShouldBeFalse();
}
