using ChatBot.Retrieval.Copies;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Copies;

public sealed class TextSignatureTests
{
    [Fact]
    public void Equal_texts_have_equal_signatures_whatever_their_case_marks_and_spaces()
    {
        var signature = Of("The Ferry ran aground, off Varna!");

        signature.Likeness(Of("the ferry  ran\naground off Varna")).ShouldBe(1);
        signature.Bands().ShouldBe(Of("the ferry ran aground off varna").Bands());
    }

    [Fact]
    public void A_signature_is_the_same_on_every_machine_and_in_every_run() =>
        Of("The ferry ran aground off Varna on Thursday.").Values[..3].ToArray().ShouldBe(Expected);

    private static readonly uint[] Expected = [439242986, 224991355, 1391315420];

    [Theory]
    [InlineData("")]
    [InlineData("three short words")]
    [InlineData("… — !")]
    public void A_text_of_fewer_words_than_a_run_has_none(string text) => TextSignature.Of(text).ShouldBeNull();

    [Fact]
    public void Likeness_estimates_the_share_of_runs_in_common() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 1000), Gen.Choose(0, 200)).ToArbitrary(),
        drawn =>
        {
            var (from, kept) = drawn;
            // Two texts of 200 words each, whose first words they share.
            var shared = Enumerable.Range(from, kept).Select(i => $"w{i}");
            var one = string.Join(' ', shared.Concat(Enumerable.Range(0, 203 - kept).Select(i => $"a{i}")));
            var other = string.Join(' ', shared.Concat(Enumerable.Range(0, 203 - kept).Select(i => $"b{i}")));
            var common = Math.Max(0, kept - 3);
            var likeness = (double)common / (400 - common);
            // Four standard deviations of 60 draws.
            Of(one).Likeness(Of(other)).ShouldBe(likeness, 4 * Math.Sqrt(0.25 / TextSignature.Length));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Likeness_is_symmetric_and_full_with_itself() => Prop.ForAll(
        Gen.Zip(Words(), Words()).ToArbitrary(),
        pair =>
        {
            var (one, other) = (Of(pair.Item1), Of(pair.Item2));
            one.Likeness(other).ShouldBe(other.Likeness(one));
            one.Likeness(one).ShouldBe(1);
            TextSignature.FromValues(one.Values).Likeness(one).ShouldBe(1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_stored_signature_of_another_length_is_damaged() =>
        Should.Throw<InvalidDataException>(() => TextSignature.FromValues([1, 2, 3]));

    private static Gen<string> Words() =>
        Gen.Elements("a", "b", "c", "ferry", "Varna", "é").ArrayOf(30).Select(words => string.Join(' ', words));

    private static TextSignature Of(string text) => TextSignature.Of(text).ShouldNotBeNull();
}
