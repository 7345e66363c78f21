using System.Globalization;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Understanding.Times;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Numbers;
using ChatBot.Language.Tables;

namespace ChatBot.Answers.Layouts;

/// <summary>
/// Answers a question by row and column with the row of a table whose label it names, where it names what heads another column too, and
/// with the head above it. Names and numbers of the question have to stand in the row, its head, or what the table is about; where several
/// rows fit as well, none is picked.
/// </summary>
public sealed class TableSelector(EvidenceOptions options)
{
    private const double HeadNeeded = 0.5;
    private const double UnmetShare = 0.45;
    private const double UnmetCost = 0.1;

    /// <param name="asked">What is asked.</param>
    /// <param name="article">An article that was found for it.</param>
    /// <returns>The head and the row; null where the article has none that surely answer.</returns>
    public LayoutFinding? Select(AskedQuestion asked, KnownArticle article)
    {
        if (article.Read.Read.Tables.Count == 0)
            return null;
        var words = LayoutWords.Of(asked.Text);
        var best = article.Read.Read.Tables.SelectMany(table => Fitting(asked, words, article, table))
            .GroupBy(fit => fit.Score).OrderByDescending(group => group.Key).FirstOrDefault()?.ToList();
        if (best is not [var (table, row, score)] || article.Orders.Any(table.Range.Overlaps))
            return null;
        return new(article, [new([Quote(article, table.Head.Range)]) { PublishedAt = article.Article.PublishedAt },
            new([Quote(article, row.Range)])], score);
    }

    /// <summary>The head of the table that a range of an article is a row of; null where it is none.</summary>
    public static Quotation? HeadOf(KnownArticle article, TextRange range) =>
        TableOf(article, range) is { } table ? Quote(article, table.Head.Range) : null;

    /// <summary>
    /// Whether a sentence may tell of what is asked: of the row of a table only where all names of the question stand in it, in its head or
    /// in what the table is about.
    /// </summary>
    public bool MayTell(AskedQuestion asked, CandidateSentence sentence)
    {
        if (TableOf(sentence.Known, sentence.Range) is not { } table)
            return true;
        var around = LayoutWords.Of($"{About(sentence.Known, table)}\n{table.Head.Range.Of(sentence.Article.Text)}\n{sentence.Text}");
        return asked.Names.All(name => Meets(name, around));
    }

    private static TextTable? TableOf(KnownArticle article, TextRange range) =>
        article.Read.Read.Tables.FirstOrDefault(table => table.Rows.Any(row => row.Range.Overlaps(range)));

    private static Quotation Quote(KnownArticle article, TextRange range) => new(article.Article.Id, range, range.Of(article.Article.Text));

    private static string About(KnownArticle article, TextTable table) =>
        $"{article.Article.Title}\n{LineBefore(article.Article.Text, table.Range.Start)}";

    private static string LineBefore(string text, int at)
    {
        var end = text.AsSpan(0, at).TrimEnd().Length;
        return text[(text.LastIndexOf('\n', Math.Max(0, end - 1)) + 1)..end];
    }

    private IEnumerable<(TextTable Table, TableRow Row, double Score)> Fitting(
        AskedQuestion asked, LayoutWords question, KnownArticle article, TextTable table)
    {
        var text = article.Article.Text;
        var context = LayoutWords.Of($"{About(article, table)}\n{article.Article.Day?.Year}");
        var heads = table.Head.Cells.Select(cell => LayoutWords.Of(cell.Of(text))).ToList();
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Select(cell => LayoutWords.Of(cell.Of(text))).ToList();
            var label = cells.FindIndex(cell => IsNamed(cell, question));
            if (label < 0 || Column(label) is not { } column)
                continue;
            if (asked.Time is { IsFramed: true } time && !IsOf(time, article, HeadOf(column), cells[label]))
                continue;
            var units = asked.Units.Where(unit => unit.IsTelling).ToList();
            LayoutWords[] around = [.. cells, HeadOf(column), HeadOf(label), context];
            var asksKind = row.Cells[column].Of(text);
            var unmet = units.Where(unit => !around.Any(words => Meets(unit, words)) && !IsKindOf(unit, asksKind)).ToList();
            if (unmet.Exists(unit => unit.Kind == UnitKind.Name || IsNumber(unit))
                || unmet.Sum(unit => unit.Weight) > units.Sum(unit => unit.Weight) * UnmetShare)
                continue;
            var inRow = units.Count(unit => cells.Exists(cell => Meets(unit, cell)));
            yield return (table, row, Math.Round(Share(question, asked, HeadOf(column)) + inRow - (UnmetCost * unmet.Count), 2));

            // A head whose first cell is empty has one less.
            LayoutWords HeadOf(int cell) =>
                cell - Math.Max(0, cells.Count - heads.Count) is >= 0 and var at && at < heads.Count ? heads[at] : LayoutWords.None;

            // The column that the question names best; null where it names none, or two alike.
            int? Column(int beside)
            {
                var named = Enumerable.Range(0, cells.Count)
                    .Where(cell => cell != beside && row.Cells[cell].Length > 0 && !IsNamed(cells[cell], question))
                    .Select(cell => (Cell: cell, Share: Share(question, asked, HeadOf(cell))))
                    .Where(found => found.Share >= HeadNeeded)
                    .OrderByDescending(found => found.Share)
                    .ToList();
                return named.Count == 0 || (named.Count > 1 && named[0].Share == named[1].Share) ? null : named[0].Cell;
            }
        }
    }

    // All that a cell says stands in the question.
    private static bool IsNamed(LayoutWords cell, LayoutWords question) => cell.Content.Any() && cell.Content.All(question.Terms.Contains);

    // How much of what heads a column the question names.
    private double Share(LayoutWords question, AskedQuestion asked, LayoutWords head)
    {
        var content = head.Content.ToList();
        return content.Count == 0 ? 0
            : (double)content.Count(term => question.Terms.Contains(term) || asked.Units.Any(unit => Meets(unit, head.Only(term))))
            / content.Count;
    }

    private bool Meets(AskedUnit unit, LayoutWords words) => words.Strength(unit, options) >= UnitMatch.Sure;

    // The year that is asked about may head the column, or be the label of the row.
    private static bool IsOf(AskedTime time, KnownArticle article, LayoutWords head, LayoutWords label) =>
        (article.Article.Day is { } day && time.Contains(day)) || time.Days.Any(days => Names(head, days) || Names(label, days));

    private static bool Names(LayoutWords words, DayRange days)
    {
        var year = days.First.Year.ToString(CultureInfo.InvariantCulture);
        return words.Tokens.Any(token => token.Word == year);
    }

    // "What share": a cell in percent.
    private static bool IsKindOf(AskedUnit unit, string cell) =>
        unit.Parts[^1].Token.Word is "share" or "percentage" or "percent"
        && new ReadSentence(cell, null).Amounts.Any(amount => amount.Kind == AmountKind.Share);

    private static bool IsNumber(AskedUnit unit) => AmountReader.IsNumeric(unit.Parts[^1].Token.Word);
}
