using ChatBot.Language.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Language.Tests.Numbers;

public sealed class AmountPropertiesTests
{
    private static readonly string[] Pieces =
    [
        "nineteen", "thousand", "hundred", "a", "half", "and", "one", "third", "of", "million", "no", "more", "than", "at", "least", "$",
        "£", "12", "1,400", "3.5", "%",
        "percent", "10-12", "3-2", "10:30", "pm", "1945", "21st", "km", "years", "old", "-", ",", "½", "m", "bn", "p", "°", "C", "some",
        "to", "in", "five", "\u0301", "minus", "couple", "dozen", "US$", "é", "😀",
    ];

    [Fact]
    public void Whatever_is_written_numbers_lie_inside_in_order_and_apart() =>
        Prop.ForAll(Gen.Elements(Pieces).SelectMany(piece => Gen.Elements(" ", "-", "", " ").Select(gap => piece + gap)).ArrayOf()
            .ToArbitrary(), words =>
        {
            var text = string.Concat(words);
            var read = new ReadSentence(text, null);
            var end = -1;
            foreach (var amount in read.AllAmounts)
            {
                amount.First.ShouldBeGreaterThan(end, text);
                amount.Last.ShouldBeInRange(amount.First, read.Tokens.Count - 1, text);
                amount.Range.Start.ShouldBeInRange(0, amount.Range.End, text);
                amount.Whole.Contains(amount.Range).ShouldBeTrue(text);
                amount.Whole.End.ShouldBeLessThanOrEqualTo(text.Length, text);
                double.IsFinite(amount.Value).ShouldBeTrue(text);
                end = amount.Last;
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_written_in_digits_is_read_back() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), number =>
        {
            Value(FormattableString.Invariant($"They counted {number:#,0} boats.")).ShouldBe(number);
            Value(FormattableString.Invariant($"They counted {number / 100}.{number % 100:00} boats."))
                .ShouldBe((number / 100) + (number % 100 / 100.0), 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_written_in_words_is_read_back() =>
        Prop.ForAll(Gen.Choose(2, 999_999_999).ToArbitrary(), number =>
        {
            Value($"They counted {Spoken(number, "")} boats.").ShouldBe(number);
            Value($"They counted {Spoken(number, "and ")} boats.").ShouldBe(number);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_bears_itself_out_however_it_is_written() =>
        Prop.ForAll(Gen.Choose(2, 999_999).ToArbitrary(), number =>
        {
            var (digits, words) =
                (One(FormattableString.Invariant($"They counted {number:#,0} boats.")),
                    One($"They counted {Spoken(number, "and ")} boats."));
            digits.Supports(words).ShouldBeTrue();
            words.Supports(digits).ShouldBeTrue();
            digits.IsCompatibleWith(words).ShouldBeTrue();
            One(FormattableString.Invariant($"They counted {number + 1:#,0} boats.")).Supports(digits).ShouldBeFalse();
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("one million ")]
    [InlineData("hundred and ")]
    [InlineData("12 to 14 ")]
    [InlineData("a half of a ")]
    [InlineData("10-")]
    [InlineData("$")]
    [InlineData("on 3 May 12 ")]
    public void Reading_takes_ten_times_as_long_for_ten_times_the_text(string piece)
    {
        Read(20);
        var (small, large) = (Steps(200), Steps(2000));
        large.ShouldBeLessThan((20 * small) + 4_000_000);

        long Steps(int times)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Read(times);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Read(int times) =>
            new ReadSentence(string.Concat(Enumerable.Repeat(piece, times)), null).AllAmounts.Count.ShouldBeGreaterThanOrEqualTo(0);
    }

    private static double Value(string sentence) => One(sentence).Value;

    private static Amount One(string sentence) => new ReadSentence(sentence, null).Amounts.ShouldHaveSingleItem(sentence);

    // As it is said: "three hundred and twelve thousand and seven".
    private static string Spoken(int number, string and)
    {
        var small = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            + "seventeen eighteen nineteen").Split(' ');
        string[] tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');
        return number switch
        {
            < 20 => small[number],
            < 100 => tens[number / 10] + (number % 10 > 0 ? "-" + small[number % 10] : ""),
            < 1000 => small[number / 100] + " hundred" + Rest(number % 100, true),
            < 1_000_000 => Spoken(number / 1000, and) + " thousand" + Rest(number % 1000, number % 1000 < 100),
            _ => Spoken(number / 1_000_000, and) + " million" + Rest(number % 1_000_000, number % 1_000_000 < 100),
        };

        string Rest(int rest, bool joins) => rest == 0 ? "" : " " + (joins ? and : "") + Spoken(rest, and);
    }
}
