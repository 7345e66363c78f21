using ChatBot.Retrieval.Encoding.Bert;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Encoding.Bert;

public sealed class WordPiecesTests
{
    private const int Unknown = 100, Opening = 101, Closing = 102, Known = 30_522;

    private static readonly string Vocabulary = Path.Combine(PublishedModel.Path, "vocab.txt");
    private static readonly WordPieces Tokenizer = new(Vocabulary, maxTokens: 512);

    [Theory]
    [MemberData(nameof(Golden.Numbers), MemberType = typeof(Golden))]
    public void Token_ids_are_the_golden_ones(int number) =>
        Tokenizer.Tokenize(Golden.All[number].Text).ShouldBe(Golden.All[number].TokenIds);

    [Fact]
    public void Each_piece_tells_the_range_that_it_was_read_from()
    {
        const string text = "“Łódź’s re-election”\t東京 \ud83d\ude42";
        Tokenizer.Read(text).Select(piece => text.Substring(piece.Start, piece.Length))
            .ShouldBe(["", "“", "Łódź", "’", "s", "re", "-", "election", "”", "東", "京", "\ud83d\ude42", ""]);
    }

    [Fact]
    public void Ranges_of_any_text_lie_within_it_and_follow_each_other() =>
        Prop.ForAll(AnyText(), text =>
        {
            var pieces = Tokenizer.Read(text);
            pieces.ShouldAllBe(piece => piece.Id >= 0 && piece.Id < Known && piece.Start >= 0 && piece.End <= text.Length);
            pieces.Zip(pieces.Skip(1)).ShouldAllBe(pair => pair.First.Start <= pair.Second.Start && pair.First.End <= pair.Second.End);
            if (pieces.Count == 0) return;
            pieces[0].Id.ShouldBe(Opening);
            pieces[^1].Id.ShouldBe(Closing);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("ÀÉÎÕÜ", "aeiou")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("two\u00a0words", "two words")]
    [InlineData("soft\u00adened", "softened")]
    [InlineData("a\ud800b", "ab")]
    [InlineData("nul\0l", "null")]
    public void Case_accents_and_what_cannot_be_seen_make_no_difference(string text, string plain) =>
        Tokenizer.Tokenize(text).ShouldBe(Tokenizer.Tokenize(plain));

    [Fact]
    public void A_mark_within_a_piece_lies_within_its_range() =>
        Tokenizer.Read("Zapori\u0301zia").Select(piece => (piece.Start, piece.Length))
        .ShouldBe([(0, 0), (0, 2), (2, 3), (5, 3), (8, 2), (10, 0)]);

    [Theory]
    [InlineData("[SEP]")]
    [InlineData("[CLS] [PAD] [MASK] [UNK]")]
    public void The_names_of_special_tokens_are_mere_text(string text) =>
        Tokenizer.Tokenize(text)[1..^1].ShouldAllBe(id => id > Closing + 1);

    [Fact]
    public void A_word_of_more_than_a_hundred_characters_is_unknown_as_a_whole()
    {
        Tokenizer.Tokenize(new string('a', 100)).ShouldNotContain(Unknown);
        var pieces = Tokenizer.Read(new string('a', 101) + " b");
        pieces.Select(piece => piece.Id).ShouldBe([Opening, Unknown, Tokenizer.Tokenize("b")[1], Closing]);
        (pieces[1].Start, pieces[1].Length).ShouldBe((0, 101));
    }

    [Fact]
    public void No_more_is_read_than_fits()
    {
        var tokenizer = new WordPieces(Vocabulary, maxTokens: 5);
        tokenizer.Read("antidisestablishmentarianism").Count.ShouldBe(5);
        tokenizer.Tokenize("a b c d e").ShouldBe(tokenizer.Tokenize("a b c"));
        tokenizer.Tokenize(string.Concat(Enumerable.Repeat("a b ", 1_000_000))).Length.ShouldBe(5);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u00a0")]
    [InlineData("\0\u200b\ufffd")]
    public void A_text_without_anything_to_read_has_no_tokens(string text) => Tokenizer.Read(text).ShouldBeEmpty();

    private static Arbitrary<string> AnyText() => Gen.Elements(
            "a", "Z", "é", "e\u0301", "\u0301", "ﬁ", "語", "\ud842\udfb7", "가", "\ud83d\ude42", "\ud800", "\udc00", " ", "\u2028", "\0",
            "\u200b", ".", "’", "$", "[SEP]", "≮")
        .ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
}
