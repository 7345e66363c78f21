using ChatBot.Answers.Verification.Quotes;
using ChatBot.Language;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Answers.Tests.Verification.Quotes;

public sealed class QuoteFinderTests
{
    private const string Text =
        "“The bridge isn’t safe,” she said – ''never'' was. It cost 1.5 million, or 12,000 a day\nand 5 million in all.";

    [Theory]
    [InlineData("The bridge isn’t safe", "The bridge isn’t safe")]
    [InlineData("The bridge isn't safe", "The bridge isn’t safe")]
    [InlineData("safe,\" she said", "safe,” she said")]
    [InlineData("she said — “never” was", "she said – ''never'' was")]
    [InlineData("a day and", "a day\nand")]
    [InlineData("  a   day  ", "a day")]
    [InlineData("5 million", "5 million")]
    public void Marks_dashes_and_white_space_are_all_the_same(string quote, string found) =>
        QuoteFinder.Find(Text, new(0, Text.Length), quote).ShouldNotBeNull().Of(Text).ShouldBe(found);

    [Theory]
    [InlineData("the bridge isn’t safe")]
    [InlineData("The bridge isn’t safe.")]
    [InlineData("The bridge isn t safe")]
    [InlineData("The bridge is not safe")]
    [InlineData("The bridge … safe")]
    [InlineData("bridge isn")]
    [InlineData("ridge isn’t safe")]
    [InlineData("000 a day")]
    [InlineData("or 12")]
    [InlineData("It")]
    [InlineData("")]
    [InlineData("“”")]
    public void Nothing_else_is(string quote) => QuoteFinder.Find(Text, new(0, Text.Length), quote).ShouldBeNull();

    [Fact]
    public void The_end_of_a_decimal_is_no_number() =>
        QuoteFinder.Find(Text, new(0, Text.IndexOf("12,000", StringComparison.Ordinal)), "5 million").ShouldBeNull();

    [Fact]
    public void It_is_looked_for_inside_of_the_range_only()
    {
        const string Twice = "The river rose. The river rose.";

        QuoteFinder.Find(Twice, new(0, Twice.Length), "The river").ShouldBe(new TextRange(0, 9));
        QuoteFinder.Find(Twice, new(1, Twice.Length - 1), "The river").ShouldBe(new TextRange(16, 9));
        QuoteFinder.Find(Twice, new(17, 14), "The river").ShouldBeNull();
    }

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(400, 5)]
    [InlineData(0, -3)]
    [InlineData(2, int.MaxValue)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void A_range_outside_of_the_text_is_not_looked_at(int start, int length) =>
        QuoteFinder.Find("A bridge", new(start, length), "A bridge").ShouldBeNull();

    [Fact]
    public void Whatever_is_found_is_the_quotation_but_for_its_marks_and_every_run_of_words_is_found()
    {
        var words = Gen.Elements("bridge", "don’t", "“safe”", "—", "1.5", "river", "''so''", "Łódź", "e.g.", "x").ArrayOf()
            .Where(list => list.Length > 2);
        var gaps = Gen.Elements(" ", "\n", "\u00a0", "  ");
        var cases =
            from list in words
            from gap in gaps
            from first in Gen.Choose(0, list.Length - 1)
            from last in Gen.Choose(first, list.Length - 1)
            select (Text: string.Join(gap, list),
                Quote: string.Join(' ', list[first..(last + 1)]).Replace('“', '"').Replace('”', '"').Replace('—', '-').Replace('’', '\''));

        Prop.ForAll(cases.ToArbitrary(), made =>
        {
            var found = QuoteFinder.Find(made.Text, new(0, made.Text.Length), made.Quote);
            return made.Quote.Count(char.IsLetter) < 3
                ? found is null
                : found is { } range && Plain(range.Of(made.Text)) == Plain(made.Quote);
        }).QuickCheckThrowOnFailure();
    }

    private static string Plain(string text) =>
        string.Concat(text.Replace("''", "", StringComparison.Ordinal).Where(char.IsLetterOrDigit));
}
