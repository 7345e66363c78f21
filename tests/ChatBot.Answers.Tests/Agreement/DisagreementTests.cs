using FsCheck;
using FsCheck.Fluent;
using ChatBot.Answers.Agreement;

namespace ChatBot.Answers.Tests.Agreement;

public sealed class DisagreementTests
{
    private static readonly DateOnly Day = new(2024, 4, 17);

    [Theory]
    [InlineData("The blast in Varna killed at least 12 people.", "The explosion in Varna killed 14, police said.")]
    [InlineData("The blast in Varna killed 12 people.", "At least fourteen people were killed in the Varna blast.")]
    [InlineData("The death toll of the Varna fire rose to 31.", "The fire in Varna has killed 29 people.")]
    [InlineData("Twelve people died when a ferry sank off Varna.", "A ferry sank off Varna, and 15 passengers died.")]
    [InlineData("The strike in Lyon killed 12 people and wounded 30.", "The strike in Lyon killed 9 people and wounded 30.")]
    [InlineData("Farmers in Jaén gathered 1.4 million tonnes of olives.", "Farmers in Jaén gathered 2.1 million tonnes of olives.")]
    [InlineData("Unemployment in Lyon rose to 7.5 percent.", "Unemployment in Lyon rose to 8.1 percent.")]
    [InlineData("The bridge in Lyon cost $40 million.", "The bridge in Lyon cost $55 million.")]
    public void Another_number_of_the_same_is_a_disagreement(string a, string b) =>
        (Between(a, b)?.Kind).ShouldBe(DisagreementKind.Number, $"{a} / {b}");

    [Theory]
    [InlineData("The blast in Varna killed 12 people.", "The blast in Varna wounded 14 people.")]
    [InlineData("12 were killed in Varna.", "14 were wounded in Varna.")]
    [InlineData("The strike in Lyon killed 12 people and wounded 30.", "The strike in Lyon wounded 30 people and killed 12.")]
    [InlineData("The blast in Varna killed 12 people.", "The blast in Lyon killed 14 people.")]
    [InlineData("The blast in Varna killed 12 people.", "The fire in Varna killed 14 people.")]
    [InlineData("The blast in Varna killed twelve people.", "The blast in Varna killed 12 people.")]
    [InlineData("About 200 people protested in Varna.", "Some 212 people protested in Varna.")]
    [InlineData("More than 200 passengers were on board the Orlitsa.", "The Orlitsa had 212 passengers on board.")]
    [InlineData("Farmers in Jaén gathered 1.4 million tonnes of olives.", "Farmers in Jaén gathered 1,397,212 tonnes of olives.")]
    [InlineData("The blast on Monday in Varna killed 12 people.", "The blast on Friday in Varna killed 14 people.")]
    [InlineData("Petkov, 45, lives in Varna.", "Petkov, 46, was born in Varna.")]
    [InlineData("Petkov scored 12 goals for Varna.", "Petkov played 30 matches for Varna.")]
    [InlineData("In 2023 Varna had a fire.", "In 2024 Varna had a fire.")]
    [InlineData("The Orlitsa left Varna at 10:30.", "The Orlitsa left Varna at 11:45.")]
    [InlineData("Varna sent 12 teachers to Lyon.", "Lyon sent 14 doctors to Varna.")]
    [InlineData("The storm in Varna killed 14 sheep.", "The storm in Varna killed 3 people.")]
    [InlineData("At least 15 people died in Varna after a physical encounter with police, the inquiry of the Lamp has found.",
        "At least 16 people died in Lyon after a physical encounter with police, the inquiry of the Lamp has found.")]
    [InlineData("Republicans in Varna introduced a bill to ban fishing after 14 weeks of the season.",
        "Another law of Varna bans fishing after 20 weeks of the season.")]
    [InlineData("Every even number in Varna can be written as the sum of two primes.", "The filing fee in Varna is the sum of six coins.")]
    public void What_may_both_be_true_is_none(string a, string b)
    {
        Between(a, b)?.ToString().ShouldBeNull($"{a} / {b}");
        Between(b, a)?.ToString().ShouldBeNull($"{b} / {a}");
    }

    [Theory]
    [InlineData("The talks in Geneva will resume on Friday.", "The talks in Geneva will resume on 12 May.")]
    [InlineData("The bridge in Lyon will open on 3 June.", "The bridge in Lyon will open on 9 June.")]
    public void Another_day_for_what_happens_once_is_a_disagreement(string a, string b) =>
        (Between(a, b)?.Kind).ShouldBe(DisagreementKind.Day, $"{a} / {b}");

    [Theory]
    [InlineData("Lavrov spoke in Geneva on Monday.", "Lavrov spoke in Geneva on Friday.")]
    [InlineData("The talks in Geneva will resume on Friday.", "The talks in Geneva will resume on 19 April.")]
    public void The_same_day_said_otherwise_or_something_done_often_is_none(string a, string b) => Between(a, b).ShouldBeNull();

    [Theory]
    [InlineData("The mayor Ida Moe resigned over the mast.", "The mayor Ida Moe has not resigned over the mast.")]
    [InlineData("Petkov ordered the evacuation of the ferry.", "Petkov never ordered the evacuation of the ferry.")]
    public void What_one_says_and_the_other_denies_is_a_disagreement(string a, string b) =>
        (Between(a, b)?.Kind).ShouldBe(DisagreementKind.Truth, $"{a} / {b}");

    [Theory]
    [InlineData("Ida Moe resigned over the mast.", "Lars Vik has not resigned over the mast.")]
    [InlineData("Ida Moe praised the fire brigade for its work.", "Ida Moe did not attend the session of the council.")]
    public void Different_things_of_which_one_is_denied_are_none(string a, string b) => Between(a, b).ShouldBeNull();

    [Fact]
    public void Reports_that_lie_far_apart_are_of_different_events() =>
        Disagreement.Between(
            new("The blast in Varna killed 12 people.", "Blast in Varna", Day),
            new("The blast in Varna killed 14 people.", "Blast in Varna", Day.AddDays(-60))).ShouldBeNull();

    [Fact]
    public void An_article_does_not_contradict_itself_but_those_it_quotes_may()
    {
        (Inside("The blast in Varna killed 12 people.", "The blast in Varna killed 14 people.")?.Kind).ShouldBeNull();
        (Inside("Petkov said the blast in Varna killed 12 people.",
            "Petkov said the blast in Varna killed 14 people.")?.Kind).ShouldBeNull();
        (Inside("Petkov said the blast in Varna killed 12 people.",
            "Radeva said the blast in Varna killed 14 people.")?.Kind).ShouldBe(DisagreementKind.Number);

        static Disagreement? Inside(string a, string b) =>
            Disagreement.Between(new(a, "", Day, articleId: "one"), new(b, "", Day, articleId: "one"));
    }

    [Fact]
    public void Whatever_it_says_a_sentence_never_disagrees_with_itself()
    {
        var pieces = Gen.Elements("Varna ", "killed ", "12 ", "14 ", "twenty", "-five ", "not ", "people ", "on Monday ", "on 3 May ", ", ",
            "million ", "will open ", "1.4 ", "$", "percent ", "a ", "\u0301", "2024 ");
        Prop.ForAll(pieces.ArrayOf().ToArbitrary(), words =>
        {
            var text = string.Concat(words);
            Between(text, text).ShouldBeNull(text);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Which_of_two_is_named_first_makes_no_difference()
    {
        var sentence = Gen.Elements("Varna ", "killed ", "12 ", "14 people ", "blast ", "not ", "on Monday ", "on 3 May ", ", ",
            "will open ").ArrayOf(6).Select(string.Concat);
        Prop.ForAll(Gen.Zip(sentence, sentence).ToArbitrary(), pair =>
            (Between(pair.Item1, pair.Item2)?.Kind).ShouldBe(Between(pair.Item2, pair.Item1)?.Kind, $"{pair.Item1} / {pair.Item2}"))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_unit_that_is_all_one_of_them_says_is_too_little_whichever_is_named_first()
    {
        const string One = "12 14 people blast on 3 May killed killed ", Other = "14 people 12 blast 12 killed on 3 May ";

        Between(One, Other).ShouldBeNull();
        Between(Other, One).ShouldBeNull();
    }

    private static Disagreement? Between(string a, string b) => Disagreement.Between(new(a, "", Day), new(b, "", Day));
}
