using ChatBot.Answers.Understanding.Forms;

namespace ChatBot.Answers.Tests.Understanding.Forms;

public sealed class AskedItemsTests
{
    [Theory]
    [InlineData("Which companies cut jobs?", ItemKind.Organisation, false, "cut jobs")]
    [InlineData("Which German companies have cut jobs this week?", ItemKind.Organisation, true, "German cut jobs this week")]
    [InlineData("List all the countries that joined the pact", ItemKind.Place, false, "joined the pact")]
    [InlineData("Who has resigned?", ItemKind.Person, true, "resigned")]
    [InlineData("Who else resigned?", ItemKind.Person, false, "resigned")]
    public void What_a_list_is_of_and_what_is_told_of_it_is_read(string question, ItemKind kind, bool isDone, string doing) =>
        AskedItems.Read(question).ShouldBe((new AskedItems(kind, isDone), doing));

    [Theory]
    [InlineData("Which companies did Duval visit?")]
    [InlineData("Which company cut jobs?")]
    [InlineData("Who resigned?")]
    [InlineData("Who has bought the Sarn shipyard?")]
    [InlineData("Which countries have not joined the pact?")]
    [InlineData("Which countries?")]
    [InlineData("")]
    public void One_and_what_others_do_with_several_make_no_list(string question) => AskedItems.Read(question).ShouldBeNull();
}
