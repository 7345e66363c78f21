namespace ChatBot.Evaluation.Html.Charts;

/// <summary>Small bars in the middle of a line of text.</summary>
internal static class ShareBar
{
    private const double Width = 64;
    private const double Height = 8;

    /// <summary>A share from 0 to 1, from the left.</summary>
    public static Markup Of(double share) => Markup.Of(
        $"""<svg class="share" viewBox="0 0 {Width} {Height}" aria-hidden="true">"""
        + $"""<rect class="track" width="{Width}" height="{Height}" rx="2"/>"""
        + $"""<rect class="right" width="{Width * Math.Clamp(share, 0, 1)}" height="{Height}" rx="2"/></svg>""");

    /// <summary>What speaks for something to the right of the middle, and against it to the left.</summary>
    /// <param name="most">What fills one half, above 0.</param>
    public static Markup Weighing(double share, double most)
    {
        var length = Width / 2 * Math.Clamp(Math.Abs(share) / most, 0, 1);
        return Markup.Of(
            $"""<svg class="share" viewBox="0 0 {Width} {Height}" aria-hidden="true">"""
            + $"""<rect class="track" width="{Width}" height="{Height}" rx="2"/>"""
            + $"""<rect class="{(share < 0 ? "wrong" : "right")}" x="{(share < 0 ? (Width / 2) - length : Width / 2)}" """
            + $"""width="{length}" height="{Height}"/></svg>""");
    }
}
