using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Verification;

/// <summary>
/// The made*.jsonl of a set, one sentence a line: "group" and "kind", "of" (article, start and length of the sentence that it was made of,
/// in UTF-16), "text" where that is another than the article's, "passage" where it is said to stand elsewhere, and "also" where a second
/// sentence is cited, both given as "of" is.
/// </summary>
internal static class MadeSentenceFile
{
    /// <summary>The file that a set's sentences are written to.</summary>
    public const string Name = "made.jsonl";

    private const string Files = "made*.jsonl";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The sentences of a set in the order of its files; none where it has no such file.</summary>
    /// <exception cref="QuestionSetException">A line cannot be used; the message names it.</exception>
    public static async IAsyncEnumerable<MadeSentence> ReadAsync(
        QuestionSet set, IReadOnlyDictionary<string, MeasuredArticle> articles,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(set.ArticlesPath)!, Files).Order(StringComparer.Ordinal))
        {
            await foreach (var line in JsonLines.ReadAsync(file, new QuestionSetLimits().LineBytes, cancellationToken))
            {
                var of = PlaceIn(line, "of", articles) ?? throw line.Fault("\"of\" is missing");
                var text = line.Text("text") ?? of.Range.Of(articles[of.ArticleId].Article.Text);
                yield return new(GroupIn(line), line.RequiredText("kind"), of, text)
                {
                    Passage = PlaceIn(line, "passage", articles),
                    Also = PlaceIn(line, "also", articles),
                };
            }
        }
    }

    /// <summary>One line.</summary>
    public static string Line(MadeSentence sentence, IReadOnlyDictionary<string, MeasuredArticle> articles)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("group", TrialLines.Name(sentence.Group));
            json.WriteString("kind", sentence.Kind);
            Write(json, "of", sentence.Of);
            if (sentence.Text != sentence.Of.Range.Of(articles[sentence.Of.ArticleId].Article.Text))
                json.WriteString("text", sentence.Text);
            Write(json, "passage", sentence.Passage);
            Write(json, "also", sentence.Also);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static TrialGroup GroupIn(JsonLine line)
    {
        var name = line.RequiredText("group");
        foreach (var group in MadeSentence.Groups)
        {
            if (TrialLines.Name(group) == name)
                return group;
        }

        throw line.Fault($"\"group\" is \"{name}\"; it may be {string.Join(", ", MadeSentence.Groups.Select(TrialLines.Name))}");
    }

    private static Place? PlaceIn(JsonLine line, string name, IReadOnlyDictionary<string, MeasuredArticle> articles)
    {
        if (line.Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != 3 || value[0].ValueKind != JsonValueKind.String
            || !IsNumber(value[1], out var start) || !IsNumber(value[2], out var length))
        {
            throw line.Fault($"\"{name}\" must be an article, where it begins there and how long it is, as [\"a1\", 120, 45]");
        }

        var id = line.TextOf(value[0], name);
        if (articles.GetValueOrDefault(id) is not { } report)
            throw line.Fault($"\"{name}\" names the article \"{id}\", which the set does not hold");
        return start >= 0 && length > 0 && length <= report.Article.Text.Length - start
            ? new(id, new(start, length))
            : throw line.Fault($"\"{name}\" lies outside of the article \"{id}\"");
    }

    private static bool IsNumber(JsonElement value, out int number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number);
    }

    private static void Write(Utf8JsonWriter json, string name, Place? place)
    {
        if (place is not { } there)
            return;
        json.WriteStartArray(name);
        json.WriteStringValue(there.ArticleId);
        json.WriteNumberValue(there.Range.Start);
        json.WriteNumberValue(there.Range.Length);
        json.WriteEndArray();
    }
}
