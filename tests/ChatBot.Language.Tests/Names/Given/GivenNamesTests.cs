using ChatBot.Language.Names.Given;

namespace ChatBot.Language.Tests.Names.Given;

public sealed class GivenNamesTests
{
    [Theory]
    [InlineData("bill", "william")]
    [InlineData("bob", "robert")]
    [InlineData("misha", "mikhail")]
    [InlineData("vova", "vladimir")]
    [InlineData("sasha", "aleksandr")]
    [InlineData("pepe", "jose")]
    [InlineData("hansi", "johannes")]
    [InlineData("paco", "francisco")]
    [InlineData("kathie", "catherine")]
    [InlineData("chuck", "charles")]
    public void A_pet_form_that_usage_knows_stands_for_its_name(string form, string name)
    {
        GivenNames.Between(form, name).ShouldBe(GivenNameTie.Usage);
        GivenNames.Between(name, form).ShouldBe(GivenNameTie.Usage);
    }

    [Theory]
    [InlineData("gord", "gordon")]
    [InlineData("lindy", "lindsey")]
    [InlineData("vivi", "vivianne")]
    [InlineData("belle", "maribelle")]
    [InlineData("sal", "sarita")]
    [InlineData("bet", "bethany")]
    public void A_short_form_is_found_by_rule(string form, string name) =>
        GivenNames.Between(form, name).ShouldNotBe(GivenNameTie.None);

    [Theory]
    [InlineData("ron", "ronstadt")]
    [InlineData("jo", "jobs")]
    [InlineData("will", "willkie")]
    [InlineData("trump", "trumpington")]
    public void A_surname_is_no_long_form(string form, string surname) => GivenNames.Between(form, surname).ShouldBe(GivenNameTie.None);

    [Theory]
    [InlineData("paul", "paula")]
    [InlineData("carl", "carla")]
    [InlineData("mary", "william")]
    [InlineData("liz", "betty")]
    [InlineData("iran", "iraq")]
    public void Two_persons_names_are_kept_apart(string one, string other) => GivenNames.Between(one, other).ShouldBe(GivenNameTie.None);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("путин")]
    public void A_word_that_is_no_given_name_hangs_together_with_none(string word) =>
        GivenNames.Between(word, "william").ShouldBe(GivenNameTie.None);
}
