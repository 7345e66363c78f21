using ChatBot.Evaluation.Html;

namespace ChatBot.Evaluation.Tests.Html;

public sealed class MarkupTests
{
    private const string Hostile = "<script>alert('x')</script>\" & \u0000\ud800";

    [Fact]
    public void Text_is_encoded_and_markup_is_not()
    {
        var inner = Markup.Of($"<b>{"a<b"}</b>");

        Markup.Of($"<p title=\"{"say \"hi\""}\">{inner}</p>").ToString().ShouldBe("<p title=\"say &quot;hi&quot;\"><b>a&lt;b</b></p>");
    }

    [Fact]
    public void Nothing_of_a_text_can_act() =>
        Markup.Of($"{Hostile}").ToString().IndexOfAny(['<', '>', '"', '\'', '\0']).ShouldBe(-1);

    [Fact]
    public void A_list_is_written_piece_by_piece() =>
        Markup.Of($"{new[] { 1, 2 }.Select(number => Markup.Of($"<i>{number}</i>"))}").ToString().ShouldBe("<i>1</i><i>2</i>");

    [Fact]
    public void Coordinates_have_a_point_and_two_decimals() =>
        Markup.Of($"{1.0 / 3} {1234.5:#,0}").ToString().ShouldBe("0.33 1,235");

    [Fact]
    public void A_name_breaks_behind_its_joints() =>
        Markup.Breakable("a_b-<c").ToString().ShouldBe("a_<wbr>b-<wbr>&lt;c");
}
