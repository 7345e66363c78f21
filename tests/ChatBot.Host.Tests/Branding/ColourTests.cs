using ChatBot.Host.Branding;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Host.Tests.Branding;

public class ColourTests
{
    [Theory]
    [InlineData("#9b2226", 0x9b, 0x22, 0x26)]
    [InlineData("#FFD166", 0xff, 0xd1, 0x66)]
    public void A_colour_is_read_from_its_six_digits(string text, int red, int green, int blue)
    {
        Colour.TryParse(text, out var colour).ShouldBeTrue();
        colour.ShouldBe(new Colour((byte)red, (byte)green, (byte)blue));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#fff")]
    [InlineData("red")]
    [InlineData("#12345g")]
    [InlineData("# 12345")]
    [InlineData("#+12345")]
    [InlineData("#1234567")]
    [InlineData("}body{a")]
    public void What_is_no_colour_is_none(string? text) => Colour.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#ffffff", 1)]
    public void Contrast_is_that_of_WCAG(string one, string other, double contrast) =>
        Read(one).ContrastWith(Read(other)).ShouldBe(contrast, 0.01);

    [Fact]
    public void Any_accent_can_be_read_on_any_ground_and_with_its_ink_on_it()
    {
        var pairs =
            from accent in Gen.Choose(0, 0xffffff)
            from ground in Gen.Choose(0, 0xffffff)
            select (accent, ground);
        Prop.ForAll(Arb.From(pairs), pair =>
            {
                var (accent, ground) = (Read($"#{pair.accent:x6}"), Read($"#{pair.ground:x6}"));
                var shade = accent.ReadableOn(ground, 4.5);
                return shade.ContrastWith(ground) >= 4.5
                    && Colour.InkOn(shade).ContrastWith(shade) >= 4.5
                    && (accent.ContrastWith(ground) < 4.5 || shade == accent);
            })
            .QuickCheckThrowOnFailure();
    }

    private static Colour Read(string text) => Colour.TryParse(text, out var colour) ? colour : throw new ArgumentException(text);
}
