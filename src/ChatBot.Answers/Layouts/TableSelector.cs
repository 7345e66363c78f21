using System.Globalization;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Understanding.Times;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Numbers;
using ChatBot.Language.Tables;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Layouts;

/// <summary>
/// Answers a question by row and column with the row of a table whose label it names, where it names what heads another column too, and with the head above it. Names and numbers of
/// the question have to stand in the row, its head, or what the table is about; where several rows fit as well, none is picked.
/// </summary>
public sealed class TableSelector(EvidenceOptions options)
{
    private const double HeadNeeded = 0.5;
    private const double LeastMatch = 0.65;
    private const double UnmetShare = 0.45;
    private const double RealWeight = 0.5;

    /// <param name="asked">What is asked.</param>
    /// <param name="article">An article that was found for it.</param>
    /// <returns>The head and the row; null where the article has none that surely answer.</returns>
    public LayoutFinding? Select(AskedQuestion asked, KnownArticle article)
    {
        if (article.Read.Read.Tables.Count == 0)
            return null;
        var words = Words.Of(asked.Text);
        var best = article.Read.Read.Tables
            .SelectMany(table => Fitting(asked, words, article, table))
            .GroupBy(fit => fit.Score).OrderByDescending(group => group.Key).FirstOrDefault()?.ToList();
        return best is not [var only] || article.Orders.Any(only.Table.Range.Overlaps) ? null : new(
            article, [new([Quote(article, only.Table.Head.Range)]) { PublishedAt = article.Article.PublishedAt }, new([Quote(article, only.Row.Range)])], only.Score);
    }

    /// <summary>The head of the table that a range of an article is a row of; null where it is none.</summary>
    public static Quotation? HeadOf(KnownArticle article, TextRange range) =>
        article.Read.Read.Tables.FirstOrDefault(table => table.Rows.Any(row => row.Range.Overlaps(range))) is { } table ? Quote(article, table.Head.Range) : null;

    /// <summary>
    /// Whether a sentence may tell of what is asked: of the row of a table only where all names of the question stand in it, in its head or in what the table is about.
    /// </summary>
    public bool MayTell(AskedQuestion asked, CandidateSentence sentence)
    {
        var article = sentence.Known;
        if (article.Read.Read.Tables.FirstOrDefault(table => table.Rows.Any(row => row.Range.Overlaps(sentence.Range))) is not { } table)
            return true;
        var around = Words.Of($"{About(article, table)}\n{table.Head.Range.Of(article.Article.Text)}\n{sentence.Text}");
        return asked.Names.All(name => Meets(name, around));
    }

    private static Quotation Quote(KnownArticle article, TextRange range) => new(article.Article.Id, range, range.Of(article.Article.Text));

    private static string About(KnownArticle article, TextTable table) => $"{article.Article.Title}\n{LineBefore(article.Article.Text, table.Range.Start)}";

    private IEnumerable<(TextTable Table, TableRow Row, double Score)> Fitting(AskedQuestion asked, Words words, KnownArticle article, TextTable table)
    {
        var text = article.Article.Text;
        var context = Words.Of($"{About(article, table)}\n{article.Article.Day?.Year}");
        var heads = table.Head.Cells.Select(cell => Words.Of(cell.Of(text))).ToList();
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Select(cell => Words.Of(cell.Of(text))).ToList();
            // A head whose first cell is empty has one less.
            var shift = Math.Max(0, cells.Count - heads.Count);
            Words HeadOf(int cell) => cell - shift is >= 0 and var column && column < heads.Count ? heads[column] : Words.None;
            var label = cells.FindIndex(cell => IsNamed(cell, words));
            if (label < 0)
                continue;
            var column = Enumerable.Range(0, cells.Count).Where(cell => cell != label && row.Cells[cell].Length > 0 && !IsNamed(cells[cell], words))
                .Select(cell => (Cell: cell, Share: Share(asked, words, HeadOf(cell)))).Where(found => found.Share >= HeadNeeded).OrderByDescending(found => found.Share).ToList();
            if (column.Count == 0 || (column.Count > 1 && column[0].Share == column[1].Share))
                continue;
            var head = HeadOf(column[0].Cell);
            if (asked.Time is { IsFramed: true } time && !IsOf(time, article, head, cells[label]))
                continue;
            var units = asked.Units.Where(unit => unit.Weight >= RealWeight).ToList();
            var unmet = units.Where(unit => !cells.Exists(cell => Meets(unit, cell)) && !Meets(unit, head) && !Meets(unit, HeadOf(label)) && !Meets(unit, context) && !IsKindOf(unit, row.Cells[column[0].Cell].Of(text))).ToList();
            if (unmet.Exists(unit => unit.Kind == UnitKind.Name || IsNumber(unit)) || unmet.Sum(unit => unit.Weight) > units.Sum(unit => unit.Weight) * UnmetShare)
                continue;
            yield return (table, row, Math.Round(column[0].Share + units.Count(unit => cells.Exists(cell => Meets(unit, cell))) - (0.1 * unmet.Count), 2));
        }
    }

    // The year that is asked about may head the column, or be the label of the row.
    private static bool IsOf(AskedTime time, KnownArticle article, Words head, Words label) =>
        (article.Article.Day is { } day && time.Contains(day)) || time.Days.Any(days => Names(head, days) || Names(label, days));

    private static bool Names(Words words, DayRange days) => words.Tokens.Any(token => token.Word == days.First.Year.ToString(CultureInfo.InvariantCulture));

    // All that a cell says stands in the question.
    private static bool IsNamed(Words cell, Words question) => cell.Content.Count > 0 && cell.Content.All(question.Terms.Contains);

    // How much of what heads a column the question names.
    private double Share(AskedQuestion asked, Words question, Words head) => head.Content.Count == 0 ? 0
        : (double)head.Content.Count(term => question.Terms.Contains(term) || asked.Units.Any(unit => Meets(unit, Words.OfTerm(head, term)))) / head.Content.Count;

    private bool Meets(AskedUnit unit, Words words) => words.Tokens.Count > 0 && UnitMatch.Strength(unit, words.Tokens, words.Terms, options) >= LeastMatch;

    // "What share": a cell in percent.
    private static bool IsKindOf(AskedUnit unit, string cell) => unit.Parts[^1].Token.Word is "share" or "percentage" or "percent" && new ReadSentence(cell, null).Amounts.Any(amount => amount.Kind == AmountKind.Share);

    private static bool IsNumber(AskedUnit unit) => AmountReader.IsNumeric(unit.Parts[^1].Token.Word);

    private static string LineBefore(string text, int at)
    {
        var end = text.AsSpan(0, at).TrimEnd().Length;
        return text[(text.LastIndexOf('\n', Math.Max(0, end - 1)) + 1)..end];
    }

    private sealed record Words(IReadOnlyList<TextToken> Tokens, IReadOnlySet<string> Terms, IReadOnlyList<string> Content)
    {
        public static Words None { get; } = Of("");

        public static Words Of(string text)
        {
            var tokens = TextAnalyzer.Tokens(text);
            return new(tokens, tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal), [.. tokens.Where(token => !token.IsFunctionWord).Select(token => token.Term).Distinct()]);
        }

        public static Words OfTerm(Words of, string term) => new([.. of.Tokens.Where(token => token.Term == term)], new HashSet<string>(StringComparer.Ordinal) { term }, [term]);
    }
}
