using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ChatBot.Evaluation.Html;

/// <summary>
/// A piece of HTML. It is only made from literals in our code and from values that are encoded on the way in, so that nothing of a question
/// set can become markup: <c>Markup.Of($"&lt;b&gt;{text}&lt;/b&gt;")</c> encodes <c>text</c>.
/// </summary>
internal readonly struct Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? html;

    internal Markup(string html) => this.html = html;

    public static Markup Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(html);

    public static Markup Of(MarkupHandler handler) => handler.ToMarkup();

    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(piece => piece.html)));

    /// <summary>A name such as "xquad_noise" that may go on in a new line behind each of its joints.</summary>
    public static Markup Breakable(string name) =>
        new(Encode(name).Replace("_", "_<wbr>", StringComparison.Ordinal).Replace("-", "-<wbr>", StringComparison.Ordinal));

    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>The HTML itself.</summary>
    public override string ToString() => html ?? "";
}
