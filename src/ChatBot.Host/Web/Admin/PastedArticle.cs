using System.Globalization;
using System.Text.Json;
using ChatBot.Articles;

namespace ChatBot.Host.Web.Admin;

/// <summary>An article as the form for a text has it: empty, pasted, or given back to be put right.</summary>
/// <param name="File">Name of the file that it was pasted into before; empty where it is new.</param>
internal sealed record PastedArticle(string Title, string Text, string Source, string Author, string Date, string Url, string File)
{
    private const int LongestField = 1000;

    /// <summary>Nothing.</summary>
    public static PastedArticle None { get; } = new("", "", "", "", "", "", "");

    /// <summary>Whether all that it must have is there.</summary>
    public bool IsWhole => Title.Length > 0 && Text.Length > 0;

    /// <summary>Whether its day is one, or none is given.</summary>
    public bool IsDayPlain => Date.Length == 0
        || DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>As a form sends it.</summary>
    public static PastedArticle Of(IFormCollection form) => new(
        Line(form, "title"), form["text"].ToString().Trim(), Line(form, "source"), Line(form, "author"), Line(form, "date"),
        Line(form, "url"), form["file"].ToString());

    /// <summary>As the index holds it.</summary>
    public static PastedArticle Of(Article article, string file) => new(
        article.Title, article.Text, article.Source ?? "", article.Author ?? "",
        article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", article.Url ?? "", file);

    /// <summary>As a record that the intake reads.</summary>
    public byte[] ToRecord()
    {
        using var record = new MemoryStream();
        using (var writer = new Utf8JsonWriter(record))
        {
            writer.WriteStartObject();
            Write("title", Title);
            Write("text", Text);
            Write("source", Source);
            Write("author", Author);
            Write("date", Date);
            Write("url", Url);
            writer.WriteEndObject();

            void Write(string name, string value)
            {
                if (value.Length > 0)
                    writer.WriteString(name, value);
            }
        }

        return record.ToArray();
    }

    private static string Line(IFormCollection form, string name)
    {
        var text = new string([.. form[name].ToString().Take(LongestField).Select(c => char.IsControl(c) ? ' ' : c)]);
        return text.Trim();
    }
}
