using ChatBot.Language.Unicode;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Language.Tests.Unicode;

public sealed class NormalFormTests
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
    public void Compatible_forms_become_one(string text, string normal) => NormalForm.KC.Normalize(text).ShouldBe(normal);

    [Theory]
    [InlineData("plain “text” — as it is", "plain “text” — as it is", "plain “text” — as it is", "plain “text” — as it is")]
    [InlineData("ﬁ\u00e9", "ﬁ\u00e9", "ﬁe\u0301", "fie\u0301")]
    [InlineData("\u0438\u0306 \u0958 \uf900", "\u0439 \u0915\u093c \u8c48", "\u0438\u0306 \u0915\u093c \u8c48",
        "\u0438\u0306 \u0915\u093c \u8c48")]
    [InlineData("a\u0302\u0323 \u212b", "\u1ead \u00c5", "a\u0323\u0302 A\u030a", "a\u0323\u0302 A\u030a")]
    [InlineData("한 Ｋ", "한 Ｋ", "\u1112\u1161\u11ab Ｋ", "\u1112\u1161\u11ab K")]
    public void The_forms_differ_in_what_they_join_and_part(string text, string composed, string parted, string partedWhole)
    {
        NormalForm.C.Normalize(text).ShouldBe(composed);
        NormalForm.D.Normalize(text).ShouldBe(parted);
        NormalForm.KD.Normalize(text).ShouldBe(partedWhole);
    }

    [Fact]
    public void The_normal_form_of_a_normal_form_is_itself() => Prop.ForAll(AnyText(), text =>
    {
        foreach (var form in (NormalForm[])[NormalForm.C, NormalForm.D, NormalForm.KC, NormalForm.KD])
        {
            var normal = form.Normalize(text);
            form.Normalize(normal).ShouldBe(normal);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parting_and_joining_again_is_joining() => Prop.ForAll(AnyText(), text =>
    {
        NormalForm.C.Normalize(NormalForm.D.Normalize(text)).ShouldBe(NormalForm.C.Normalize(text));
        NormalForm.C.Normalize(NormalForm.KD.Normalize(text)).ShouldBe(NormalForm.KC.Normalize(text));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Code_points_are_those_of_the_normal_form() => Prop.ForAll(AnyText(), text =>
        string.Concat(NormalForm.KC.CodePoints(text).Select(char.ConvertFromUtf32)).ShouldBe(NormalForm.KC.Normalize(text)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_lone_surrogate_is_left_alone() => NormalForm.KC.Normalize("ﬁ\ud800x\udc00").ShouldBe("fi\ud800x\udc00");

    [Fact]
    public void A_long_run_of_marks_is_put_in_order()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 50_000));
        NormalForm.KC.Normalize("a" + marks).ShouldBe("\u1ea1" + new string('\u0323', 49_999) + new string('\u0301', 50_000));
    }

    private static Arbitrary<string> AnyText()
    {
        var any = Gen.Choose(0, 0x2FFFF).Where(point => point is < 0xD800 or > 0xDFFF);
        var marks = Gen.Elements(0x41, 0x65, 0x301, 0x302, 0x323, 0x327, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x3099, 0x5B0, 0x345);
        return Gen.OneOf(any, marks, marks).ArrayOf().Select(points => string.Concat(points.Select(char.ConvertFromUtf32))).ToArbitrary();
    }
}
