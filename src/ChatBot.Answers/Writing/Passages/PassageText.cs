using System.Globalization;
using System.Text;
using ChatBot.Answers.Injection;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Writing.Passages;

/// <summary>
/// Passages as a prompt shows them: each between marks that no article can write, since the angle brackets of its text are replaced, under
/// the number that the model names it by.
/// </summary>
public static class PassageText
{
    private const int LongestDetail = 200;

    // About what a token of English comes to (OpenAI's rule of thumb); only how much is shown depends on it.
    private const int CharactersPerToken = 4;

    /// <summary>As many passages, from the first on, as so many tokens hold; at least one.</summary>
    public static IReadOnlyList<BookedPassage> Within(int tokens, IReadOnlyList<BookedPassage> passages)
    {
        var room = (long)tokens * CharactersPerToken;
        return [.. passages.TakeWhile((passage, place) => (room -= passage.Range.Length + LongestDetail) >= 0 || place == 0)];
    }

    public static string Write(IReadOnlyList<BookedPassage> passages)
    {
        var text = new StringBuilder();
        foreach (var passage in passages)
        {
            text.Append(CultureInfo.InvariantCulture, $"<passage number=\"{passage.Number}\">\n");
            Detail(text, "Title", passage.Article.Title);
            Detail(text, "Source", passage.Article.Source);
            if (passage.Article.PublishedAt is { } published)
                Detail(text, "Published", WrittenDay.Write(published));
            text.Append(Inert(passage.Text)).Append("\n</passage>\n");
        }

        return text.ToString();
    }

    /// <summary>Text without angle brackets and control characters.</summary>
    public static string Inert(string text)
    {
        var inert = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            inert.Append(c switch
            {
                '<' => '‹',
                '>' => '›',
                '\n' => '\n',
                _ when char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format => ' ',
                _ => c,
            });
        }

        return inert.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string text) => Inert(text).ReplaceLineEndings(" ").Trim();

    private static void Detail(StringBuilder text, string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || InstructionFinder.IsOrder(value))
            return;
        var line = Line(value);
        text.Append(name).Append(": ").Append(line.Length > LongestDetail ? line[..LongestDetail] : line).Append('\n');
    }
}
