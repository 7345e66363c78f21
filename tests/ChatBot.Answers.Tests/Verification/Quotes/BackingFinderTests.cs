using ChatBot.Answers.Verification.Quotes;
using ChatBot.Answers.Verification.Support;
using ChatBot.Articles;
using ChatBot.Language;

namespace ChatBot.Answers.Tests.Verification.Quotes;

public sealed class BackingFinderTests
{
    private const string Text =
        "The mayor opened the bridge on Monday. It cost 12 million euros. Olav Berg built it in 1931. Nobody came.\nThe river rose by "
        + "two metres.";

    [Theory]
    [InlineData("The bridge cost 12 million euros.", "It cost 12 million euros.")]
    [InlineData("It was built by Olav Berg.", "Olav Berg built it in 1931.")]
    [InlineData("The river has risen two metres.", "The river rose by two metres.")]
    public void The_sentence_that_says_it_backs_it(string written, string backing) =>
        Find(written)[0].ShouldBe(backing);

    [Fact]
    public void What_two_sentences_say_both_back() =>
        Find("Olav Berg built the bridge in 1931, and the river rose by two metres.")
        .ShouldBe(["Olav Berg built it in 1931.", "The river rose by two metres."], ignoreOrder: true);

    [Fact]
    public void Nothing_backs_what_no_passage_says() => Find("Penguins like herring.").ShouldBeEmpty();

    [Fact]
    public void There_are_three_at_most() =>
        Find("Monday bridge mayor opened, cost 12 million euros, Olav Berg built 1931, nobody came, river rose two metres")
            .Count.ShouldBe(3);

    [Fact]
    public void A_quotation_that_is_given_is_widened_to_its_sentence() =>
        Find("The bridge cost “12 million euros”.", ["12 million euros", "13 million euros"])[0].ShouldBe("It cost 12 million euros.");

    [Fact]
    public void Words_are_not_cut_out_of_their_sentence() =>
        Find("cost 12 million euros")[0].ShouldBe("It cost 12 million euros.");

    [Fact]
    public void Only_what_stands_in_the_passages_that_are_named_backs() =>
        BackingFinder.Find("The river rose by two metres.", [Source(new(0, 60))]).ShouldBeEmpty();

    private static List<string> Find(string sentence, IReadOnlyList<string>? quotes = null) =>
        [.. BackingFinder.Find(sentence, [Source(new(0, Text.Length))], quotes).Select(quotation =>
        {
            quotation.Range.Of(Text).ShouldBe(quotation.Quote);
            return quotation.Quote;
        })];

    private static SourceText Source(TextRange passage) =>
        new(new Article { Id = "a", Title = "Bridge", Text = Text, Origin = "", ContentHash = "" }, passage, default, []);
}
