using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;

namespace ChatBot.Articles.Reading.Records;

/// <summary>Reads a table with a line of headings (.csv, .tsv): one article a row, its columns known by their names.</summary>
internal static class CsvFile
{
    private const int MostColumns = 1_000;

    private static readonly char[] Separators = [',', '\t', ';', '|'];

    /// <exception cref="ArticleFaultException">No column holds a text.</exception>
    public static IEnumerable<ReadResult> Read(SourceFile file, string text, ArticleOptions options)
    {
        using var csv = CsvReader.FromText(text,
            new CsvReaderOptions { HasHeader = false, Separator = Separator(text), MaxRecordSize = options.MaxLineBytes });
        if (!csv.Read() || Cells(csv) is not { Length: <= MostColumns } headings)
            throw new ArticleFaultException("The table has no line of headings.");
        headings = [.. headings.Select(heading => heading.Trim())];
        if (!headings.Any(heading => FieldKeys.Of(heading) is { Field: "text" or "lead" }))
        {
            var names = headings.Take(12).Select(heading => $"\"{(heading.Length > 30 ? heading[..30] + "…" : heading)}\"");
            throw new ArticleFaultException($"No column of the table is known to hold the text; call it \"text\". Its columns are "
                + $"{string.Join(", ", names)}.");
        }

        for (var number = 1; Next(csv); number++)
        {
            var cells = Cells(csv);
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            var record = JsonSerializer.SerializeToElement(Row(headings, cells));
            yield return file.Build(() => JsonRecord.Read(record, file.Id(number), file.Path, options), record: number);
        }
    }

    private static JsonObject Row(string[] headings, string[] cells)
    {
        var row = new JsonObject();
        foreach (var (heading, cell) in headings.Zip(cells))
        {
            if (!string.IsNullOrWhiteSpace(cell))
                row.TryAdd(heading, JsonValue.Create(cell));
        }

        return row;
    }

    private static string[] Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private static bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            throw new ArticleFaultException(string.Create(CultureInfo.InvariantCulture,
                $"The table cannot be read behind row {csv.RowNumber - 1}: a quotation mark is not closed, or a row is longer than "
                + $"Articles:MaxLineBytes."));
        }
    }

    /// <summary>What parts most columns of the headings.</summary>
    private static char Separator(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var headings = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => headings.Split(separator).Count(name => FieldKeys.Of(name.Trim('"', ' ', '\r')) is not null));
    }
}
