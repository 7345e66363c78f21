using ChatBot.Answers.Outlets;

namespace ChatBot.Answers.Tests.Outlets;

public sealed class SourceReaderTests
{
    private static readonly OutletNames Outlets = new(
    [
        new("Fortune", false, 9), new("The Evening Lamp", false, 5), new("North Wire - World", false, 4),
        new("North Wire - Sport", false, 2),
        new("HarbourGazette.com", false, 1), new("BBC News - Arts", false, 1), new("Ines Okafor", true, 3),
    ]);

    [Theory]
    [InlineData("What does the article from Fortune say about ships?", "Fortune", "What does it say about ships?")]
    [InlineData("What does Fortune report about ships?", "Fortune", "What does it report about ships?")]
    [InlineData("What does The Evening Lamp say about ships?", "The Evening Lamp", "What does it say about ships?")]
    [InlineData("what does the evening lamp's article say about ships", "evening lamp", "what does it say about ships?")]
    [InlineData("According to the HarbourGazette, who sank?", "HarbourGazette", "who sank?")]
    [InlineData("Does the 'North Wire' story mention ships?", "North Wire", "Does it mention ships?")]
    [InlineData("What does the report by Ines Okafor say about ships?", "Ines Okafor", "What does it say about ships?")]
    [InlineData("What does the BBC article say about ships?", "BBC", "What does it say about ships?")]
    [InlineData("Who sank, as reported by Fortune?", "Fortune", "Who sank?")]
    public void A_source_is_known_by_the_words_around_its_name(string question, string name, string without)
    {
        var mention = SourceReader.Read(question, Outlets).ShouldHaveSingleItem();

        mention.Source.Name.ShouldBe(name);
        mention.Source.Frame.ShouldNotBeNull();
        SourceParts.Split(question, [mention], 4).ShouldHaveSingleItem().Text.ShouldBe(without);
    }

    [Theory]
    [InlineData("Did Fortune magazine sack its editor?")]
    [InlineData("Who made a fortune with ships?")]
    [InlineData("What did Ines Okafor say about ships?", true)]
    [InlineData("What is the report of the commission about?")]
    [InlineData("What did the Mueller report say?")]
    [InlineData("")]
    public void A_name_that_only_is_spoken_of_is_no_source(string question, bool asSpeaker = false) =>
        SourceReader.Read(question, Outlets).ShouldAllBe(mention => asSpeaker && !mention.Source.IsOnly);

    [Fact]
    public void All_parts_of_a_house_are_meant_by_its_name()
    {
        var mention = SourceReader.Read("What does the article from North Wire say?", Outlets).ShouldHaveSingleItem();

        mention.Source.Frame!.Sources.ShouldBe(["North Wire - World", "North Wire - Sport"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("What does the article from the Wall Street Journal say?", "Wall Street Journal")]
    [InlineData("What does a Bloomberg report say about ships?", "Bloomberg")]
    [InlineData("According to the Varna Herald, who sank?", "Varna Herald")]
    public void An_outlet_without_an_article_is_known_to_be_one(string question, string name)
    {
        var source = SourceReader.Read(question, Outlets).ShouldHaveSingleItem().Source;

        (source.Name, source.Frame, source.IsOnly).ShouldBe((name, null, true));
    }

    [Fact]
    public void What_is_asked_of_several_sources_is_parted()
    {
        const string question =
            "Does the article from Fortune say that the ship Almira sank, while The Evening Lamp reports that the ship Almira reached "
            + "Varna?";

        SourceParts.Split(question, SourceReader.Read(question, Outlets), 4).Select(part => (part.Source.Name, part.Text)).ShouldBe(
            [("Fortune", "Does it say that the ship Almira sank?"),
                ("The Evening Lamp", "it reports that the ship Almira reached Varna?")]);
    }

    [Fact]
    public void What_is_said_to_be_reported_by_several_is_asked_of_each()
    {
        const string question = "Who steered the ship Almira onto the reef, as reported by Fortune and The Evening Lamp?";

        var parts = SourceParts.Split(question, SourceReader.Read(question, Outlets), 4);

        parts.Select(part => part.Source.Name).ShouldBe(["Fortune", "The Evening Lamp"]);
        parts.ShouldAllBe(part => part.Text.Contains("Who steered the ship Almira onto the reef"));
    }
}
