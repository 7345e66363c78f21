using ChatBot.Language.Names.Given;

namespace ChatBot.Language.Tests.Names.Given;

public sealed class GendersTests
{
    [Theory]
    [InlineData("elena", "Female")]
    [InlineData("hillary", "Female")]
    [InlineData("sergei", "Male")]
    [InlineData("donald", "Male")]
    [InlineData("leslie", "Unknown")]
    [InlineData("lavrov", "Unknown")]
    public void A_given_name_tells_its_gender_where_usage_leaves_little_doubt(string name, string gender) =>
        Genders.Of(name).ToString().ShouldBe(gender);
}
