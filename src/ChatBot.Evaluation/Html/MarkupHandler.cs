using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ChatBot.Evaluation.Html;

/// <summary>Fills the holes of <see cref="Markup.Of"/>: text is encoded, numbers are written as everywhere, markup stays as it is.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _html = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string literal) => _html.Append(literal);

    public void AppendFormatted(string? text) => _html.Append(Markup.Encode(text ?? ""));

    public void AppendFormatted(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(int number, string format) => _html.Append(number.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>Coordinates, mostly: a hundredth of a pixel is enough.</summary>
    public void AppendFormatted(double number) => AppendFormatted(number, "0.##");

    public void AppendFormatted(double number, string format) => _html.Append(number.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup markup) => _html.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Markup> pieces)
    {
        foreach (var piece in pieces)
            _html.Append(piece.ToString());
    }

    public Markup ToMarkup() => new(_html.ToString());
}
