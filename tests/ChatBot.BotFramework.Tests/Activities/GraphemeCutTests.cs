using System.Globalization;
using ChatBot.BotFramework.Activities;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.BotFramework.Tests.Activities;

public sealed class GraphemeCutTests
{
    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("one two", 5, "one…")]
    [InlineData("ab", 1, "…")]
    // Without ICU too a family of four is one character, and so is a letter with its accents, and a flag.
    [InlineData("a👨‍👩‍👧‍👦b", 11, "a…")]
    [InlineData("a👨‍👩‍👧‍👦bc", 13, "a👨‍👩‍👧‍👦…")]
    [InlineData("ee\u0301\u0302x", 4, "e…")]
    [InlineData("🇺🇦🇺🇦", 6, "🇺🇦…")]
    public void A_text_is_cut_between_characters_as_people_see_them(string text, int most, string cut) =>
        GraphemeCut.Shorten(text, most).ShouldBe(cut);

    [Fact]
    public void What_is_cut_is_never_too_long_and_never_torn() =>
        Prop.ForAll<NonNull<string>, PositiveInt>((text, most) =>
        {
            var cut = GraphemeCut.Shorten(text.Get, most.Get);
            var kept = cut.EndsWith('…') ? cut[..^1] : cut;
            var boundaries = StringInfo.ParseCombiningCharacters(text.Get).Append(text.Get.Length).ToHashSet();
            return cut.Length <= most.Get && text.Get.StartsWith(kept, StringComparison.Ordinal)
                && (cut == text.Get || boundaries.Contains(kept.Length) || text.Get[..kept.Length] == kept);
        }).QuickCheckThrowOnFailure();
}
