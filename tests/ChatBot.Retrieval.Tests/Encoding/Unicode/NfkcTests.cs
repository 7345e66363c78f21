using ChatBot.Retrieval.Encoding.Unicode;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Encoding.Unicode;

public sealed class NfkcTests
{
    [Theory]
    [InlineData("plain “text” — as it is", "plain “text” — as it is")]
    [InlineData("ﬁne ﬂour oﬃce", "fine flour office")]
    [InlineData("Ｆｕｌｌ　ｗｉｄｔｈ！", "Full width!")]
    [InlineData("e\u0301 e\u0323\u0302 e\u0302\u0323", "\u00e9 \u1ec7 \u1ec7")]
    [InlineData("a\u0301\u0300 a\u0300\u0301", "\u00e1\u0300 \u00e0\u0301")]
    [InlineData("s\u0323\u0307 \u1e9b\u0323", "\u1e69 \u1e69")]
    [InlineData("3½ ² ① ℃ № ™", "31\u20442 2 1 °C No TM")]
    [InlineData("\u1112\u1161\u11ab\u1100\u1173\u11af 한글", "한글 한글")]
    [InlineData("\uac00\u11a8 \uac01\u11a8", "\uac01 \uac01\u11a8")]
    [InlineData("\u212b \u2126 \u0958", "\u00c5 \u03a9 \u0915\u093c")]
    [InlineData("\ufdfa", "صلى الله عليه وسلم")]
    [InlineData("𝔄 𝟘", "A 0")]
    [InlineData("ｱﾞ ｶﾞ", "ア\u3099 ガ")]
    public void Compatible_forms_become_one(string text, string normal) => Nfkc.Normalize(text).ShouldBe(normal);

    [Fact]
    public void The_normal_form_of_a_normal_form_is_itself() => Prop.ForAll(AnyText(), text =>
    {
        var normal = Nfkc.Normalize(text);
        Nfkc.Normalize(normal).ShouldBe(normal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Code_points_are_those_of_the_normal_form() => Prop.ForAll(AnyText(), text =>
        string.Concat(Nfkc.CodePoints(text).Select(char.ConvertFromUtf32)).ShouldBe(Nfkc.Normalize(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_lone_surrogate_is_left_alone() => Nfkc.Normalize("ﬁ\ud800x\udc00").ShouldBe("fi\ud800x\udc00");

    [Fact]
    public void A_long_run_of_marks_is_put_in_order()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 50_000));
        Nfkc.Normalize("a" + marks).ShouldBe("\u1ea1" + new string('\u0323', 49_999) + new string('\u0301', 50_000));
    }

    private static Arbitrary<string> AnyText()
    {
        var any = Gen.Choose(0, 0x2FFFF).Where(point => point is < 0xD800 or > 0xDFFF);
        var marks = Gen.Elements(0x41, 0x65, 0x301, 0x302, 0x323, 0x327, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x3099, 0x5B0, 0x345);
        return Gen.OneOf(any, marks, marks).ArrayOf().Select(points => string.Concat(points.Select(char.ConvertFromUtf32))).ToArbitrary();
    }
}
