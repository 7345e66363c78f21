using ChatBot.Host.Terminals;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Host.Tests.Terminals;

public class SafeTextTests
{
    [Theory]
    [InlineData("\e[31mred\e[0m", "\uFFFD[31mred\uFFFD[0m")]
    [InlineData("bell\a, back\b, delete\u007F", "bell\uFFFD, back\uFFFD, delete\uFFFD")]
    [InlineData("c1\u009B31m", "c1\uFFFD31m")]
    [InlineData("one\r\ntwo\tthree", "one \ntwo three")]
    [InlineData("left\u202Etfel", "left\uFFFDtfel")]
    [InlineData("“Привет”, é, 😀", "“Привет”, é, 😀")]
    public void What_a_terminal_could_act_on_is_replaced(string text, string safe) => SafeText.OnLines(text).ShouldBe(safe);

    // Not as data of the theory above: an attribute cannot hold a lone surrogate.
    [Fact]
    public void A_lone_surrogate_is_replaced() => SafeText.OnLines("\uDC00lone\uD800").ShouldBe("\uFFFDlone\uFFFD");

    [Fact]
    public void No_text_keeps_a_control_character_but_line_feeds() => Prop
        .ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
            !SafeText.OnLines(text).Any(c => char.IsControl(c) && c != '\n') && !SafeText.OnOneLine(text).Any(char.IsControl))
        .QuickCheckThrowOnFailure();
}
