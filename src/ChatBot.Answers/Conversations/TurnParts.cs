using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Answers.Filters;
using ChatBot.Answers.Quoting;
using ChatBot.Language;

namespace ChatBot.Answers.Conversations;

/// <summary>The parts of a turn as the store keeps them, in JSON.</summary>
internal sealed record TurnParts(IReadOnlyList<TurnParts.Sentence> Sentences, IReadOnlyList<string> Choices,
    IReadOnlyList<MentionedName>? Names = null, QuestionFilter? Filter = null)
{
    /// <summary>A sentence that was said.</summary>
    internal sealed record Sentence(string Words, IReadOnlyList<Quoted> Quoted);

    /// <summary>What it quoted.</summary>
    internal sealed record Quoted(string Article, int Start, int Length, string Quote);

    /// <summary>Null where a turn has no parts.</summary>
    public static string? Write(Turn turn) => turn.Sentences.Count + turn.Choices.Count + turn.Names.Count == 0
        && turn.Filter is null
        ? null
        : JsonSerializer.Serialize(new(
            [
                .. turn.Sentences.Select(sentence => new Sentence(
                    sentence.Words, [.. sentence.Quotations.Select(said =>
                        new Quoted(said.ArticleId, said.Range.Start, said.Range.Length, said.Quote))])),
            ],
            turn.Choices,
            turn.Names,
            turn.Filter), TurnPartsJson.Default.TurnParts);

    /// <summary>The turn with its parts; as it is where none were kept, or what was kept cannot be read.</summary>
    public static Turn Read(string? json, Turn turn)
    {
        if (json is null || Parse(json) is not { Sentences: not null, Choices: not null } parts)
            return turn;
        return turn with
        {
            Sentences =
            [
                .. parts.Sentences.Select(sentence => new SaidSentence(
                    sentence.Words, [.. sentence.Quoted.Select(said =>
                        new Quotation(said.Article, new TextRange(said.Start, said.Length), said.Quote))])),
            ],
            Choices = parts.Choices,
            // An earlier version of the product kept none.
            Names = parts.Names ?? [],
            Filter = parts.Filter,
        };
    }

    // Another version of the product may have written it.
    private static TurnParts? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, TurnPartsJson.Default.TurnParts);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TurnParts))]
internal sealed partial class TurnPartsJson : JsonSerializerContext;
