using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ChatBot.Evaluation.Html;

/// <summary>Fills the holes of <see cref="Markup.Of"/>: text is encoded, numbers are written as everywhere, markup stays as it
/// is.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder html = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string literal) => html.Append(literal);

    public void AppendFormatted(string? text) => html.Append(Markup.Encode(text ?? ""));

    public void AppendFormatted(int number) => html.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(int number, string format) => html.Append(number.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>Coordinates, mostly: a hundredth of a pixel is enough.</summary>
    public void AppendFormatted(double number) => AppendFormatted(number, "0.##");

    public void AppendFormatted(double number, string format) => html.Append(number.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup markup) => html.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Markup> pieces)
    {
        foreach (var piece in pieces)
            html.Append(piece.ToString());
    }

    public Markup ToMarkup() => new(html.ToString());
}
