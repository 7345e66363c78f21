namespace ChatBot.Evaluation.Html.Charts;

/// <summary>A drawing area with two linear axes. Colours come from the page's style sheet, so that it is light and dark with it.</summary>
/// <param name="MaxX">Value at the right end; 0 stands at the left.</param>
/// <param name="MaxY">Value at the top; 0 stands at the bottom.</param>
internal sealed record Plot(double MaxX, double MaxY)
{
    public const double Width = 360;
    public const double Height = 236;
    public const double Left = 38;
    public const double Right = Width - 10;
    public const double Top = 12;
    public const double Bottom = Height - 36;

    private const double TickLength = 4;

    public double X(double value) => Left + ((Right - Left) * value / MaxX);

    public double Y(double value) => Bottom - ((Bottom - Top) * value / MaxY);

    /// <summary>The whole picture.</summary>
    /// <param name="summary">What it shows, for who cannot see it.</param>
    public static Markup Picture(string summary, params IEnumerable<Markup> pieces) => Markup.Of($"""
        <svg viewBox="0 0 {Width} {Height}" role="img" aria-label="{summary}">{pieces}</svg>
        """);

    /// <summary>Lines across, with the values that they stand for.</summary>
    public Markup Across(IEnumerable<(double Value, string Label)> ticks, string title) => Markup.Of($"""
        {ticks.Select(tick => Markup.Of($"""
            <line class="grid" x1="{Left}" x2="{Right}" y1="{Y(tick.Value)}" y2="{Y(tick.Value)}"/>
            <text class="tick" text-anchor="end" x="{Left - 6}" y="{Y(tick.Value) + 4}">{tick.Label}</text>
            """))}
        <text class="axis" x="{Left}" y="{Top - 3}">{title}</text>
        """);

    /// <summary>The axis below.</summary>
    public Markup Below(IEnumerable<(double Value, string Label)> ticks, string title) => Markup.Of($"""
        <line class="base" x1="{Left}" x2="{Right}" y1="{Bottom}" y2="{Bottom}"/>
        {ticks.Select(tick => Markup.Of($"""
            <line class="base" x1="{X(tick.Value)}" x2="{X(tick.Value)}" y1="{Bottom}" y2="{Bottom + TickLength}"/>
            <text class="tick" text-anchor="middle" x="{X(tick.Value)}" y="{Bottom + 16}">{tick.Label}</text>
            """))}
        <text class="axis" text-anchor="end" x="{Right}" y="{Height - 4}">{title}</text>
        """);

    /// <summary>A bar from the axis up.</summary>
    /// <param name="kind">Class of the style sheet.</param>
    /// <param name="hint">Shown where the pointer rests.</param>
    public Markup Bar(string kind, double from, double to, double bottom, double top, string hint) => Markup.Of(
        $"""<rect class="{kind}" x="{X(from)}" y="{Y(top)}" width="{Math.Max(0, X(to) - X(from))}" """
        + $"""height="{Math.Max(0, Y(bottom) - Y(top))}"><title>{hint}</title></rect>""");
}
