using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.UniversalSentence;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Encoding.UniversalSentence;

public sealed class PieceTokenizerTests
{
    private const int Pieces = 8_000;

    private static readonly PieceTokenizer Tokenizer = new(
        Vocabulary.Parse(File.ReadAllBytes(Path.Combine(UniversalSentenceEncoder.DefaultPath, "vocab.json"))));

    [Theory]
    [MemberData(nameof(UseGolden.Numbers), MemberType = typeof(UseGolden))]
    public void Token_ids_are_those_of_TensorFlow(int number) =>
        Tokenizer.Tokenize(UseGolden.All[number].Text).ShouldBe(UseGolden.All[number].TokenIds);

    [Fact]
    public void Any_string_has_ids_of_the_vocabulary_and_no_two_unknowns_in_a_row() =>
        Prop.ForAll(AnyString(), text =>
        {
            var ids = Tokenizer.Tokenize(text);
            ids.ShouldAllBe(id => id == 0 || (id >= Vocabulary.ReservedIds && id < Pieces));
            ids.Zip(ids.Skip(1)).ShouldNotContain((0, 0));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_empty_text_has_no_tokens() => Tokenizer.Tokenize("").ShouldBeEmpty();

    [Theory]
    [InlineData("Ｗｈａｔ　did ①", "What did 1")]
    [InlineData("ﬁrms of the ﬂoor", "firms of the floor")]
    [InlineData("Cafe\u0301", "Caf\u00e9")]
    [InlineData("two\u00a0words", "two words")]
    public void Compatible_forms_have_the_tokens_of_the_common_form(string text, string common) =>
        Tokenizer.Tokenize(text).ShouldBe(Tokenizer.Tokenize(common));

    [Theory]
    [InlineData("<s>")]
    [InlineData("</s>")]
    [InlineData("extra_token_id_1")]
    [InlineData("\ufffd")]
    public void Reserved_pieces_are_never_matched(string text) =>
        Tokenizer.Tokenize(text).ShouldAllBe(id => id == 0 || id >= Vocabulary.ReservedIds);

    [Fact]
    public void A_lone_surrogate_is_unknown() => Tokenizer.Tokenize("a \ud800 b").ShouldBe(Tokenizer.Tokenize("a \u2603 b"));

    [Fact]
    public void The_best_sum_of_scores_wins_and_on_a_tie_the_piece_that_starts_later()
    {
        var tokenizer = Tokens("\u2581", -1, "a", -1, "b", -1, "ab", -2, "abc", -9, "c", -1);
        tokenizer.Tokenize("ab").ShouldBe([6, 7, 8]);
        tokenizer.Tokenize("abc").ShouldBe([6, 7, 8, 11]);
        Tokens("\u2581", -1, "a", -1, "b", -1, "ab", -1.5).Tokenize("ab").ShouldBe([6, 9]);
    }

    [Fact]
    public void Of_equal_pieces_the_last_counts() => Tokens("\u2581", -1, "a", -1, "a", -1).Tokenize("a").ShouldBe([6, 8]);

    private static PieceTokenizer Tokens(params object[] piecesAndScores)
    {
        string[] pieces = [.. Enumerable.Repeat("", Vocabulary.ReservedIds), .. piecesAndScores.OfType<string>()];
        double[] scores = [.. new double[Vocabulary.ReservedIds], .. piecesAndScores.Where(x => x is not string).Select(x => Convert.ToDouble(x, null))];
        return new PieceTokenizer(new Vocabulary(pieces, scores));
    }

    /// <summary>Letters, marks, compatibility forms, surrogates in and out of pairs, and whatever else fits into sixteen bits.</summary>
    private static Arbitrary<string> AnyString()
    {
        var any = Gen.Choose(0, char.MaxValue).Select(c => (char)c);
        var telling = Gen.Elements([.. "aA the.:)30\u0301\u0327\ufb01\uff21\u00bd\u1100\u1161\u11a8\ud83d\ude00\udfff\u2581"]);
        return Gen.OneOf(any, telling, telling).ArrayOf().Select(characters => new string(characters)).ToArbitrary();
    }
}
