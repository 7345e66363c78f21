using ChatBot.Host.Citing;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Host.Tests.Citing;

public class WordPrintTests
{
    // Few letters, so that words recur.
    private static readonly Gen<string> Texts = Gen.Elements('a', 'b', ' ', '\u0001', '\uffff').ArrayOf(40)
        .Select(letters => new string(letters));

    [Fact]
    public void Words_are_found_wherever_they_stand_and_nowhere_else() => Prop.ForAll(
        (from text in Texts
         from start in Gen.Choose(0, 39)
         from length in Gen.Choose(1, 40 - start)
         select (text, start,
            length)).ToArbitrary(),
        one =>
        {
            var words = one.text.Substring(one.start, one.length);
            return WordPrint.Of(words).PlacesIn(one.text, one.length).SequenceEqual(
                Enumerable.Range(0, one.text.Length - one.length + 1)
                .Where(at => string.CompareOrdinal(one.text, at, words, 0, one.length) == 0));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", 1)]
    [InlineData("ab", 3)]
    [InlineData("ab", 0)]
    public void A_text_shorter_than_the_words_holds_none(string text, int length) =>
        WordPrint.Of("ab").PlacesIn(text, length).ShouldBeEmpty();

    [Fact]
    public void More_of_the_same_is_something_else() => WordPrint.Of("\0\0").ShouldNotBe(WordPrint.Of("\0"));

    [Fact]
    public void A_print_is_read_as_it_is_written() =>
        WordPrint.Parse(WordPrint.Of("Ships waited.").ToString()).ShouldBe(WordPrint.Of("Ships waited."));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234567890a")]
    [InlineData("1234567890abc")]
    [InlineData("1234567890ag")]
    [InlineData(" 234567890ab")]
    public void What_is_no_print_is_none(string? text) => WordPrint.Parse(text).ShouldBeNull();
}
