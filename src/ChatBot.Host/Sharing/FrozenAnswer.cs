using System.Text.Json.Serialization;

namespace ChatBot.Host.Sharing;

/// <summary>An answer as it was when it was given, whatever becomes of its articles; members are those of <c>channelData.answer</c>, but
/// for what depends on where it is shown.</summary>
/// <param name="Id">Names the answer.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Sentences">At least one.</param>
/// <param name="Citations">At least one.</param>
/// <param name="Narrowed">What the question was limited to; null for nothing.</param>
/// <param name="Notice">What had to be said with the answer; null for nothing.</param>
internal sealed record FrozenAnswer(
    string Id,
    string Question,
    IReadOnlyList<FrozenSentence> Sentences,
    IReadOnlyList<FrozenCitation> Citations,
    string? Narrowed = null,
    string? Notice = null);

/// <summary>A sentence with the numbers of what it cites.</summary>
internal sealed record FrozenSentence(string Text, IReadOnlyList<int> Citations);

/// <summary>A quotation with its article as it was.</summary>
/// <param name="Number">As sentences name it.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Quote">The quoted words on one line.</param>
/// <param name="Start">Where they began in the article.</param>
/// <param name="End">Where they ended.</param>
/// <param name="Version">Of the article, as its address names it.</param>
/// <param name="Words">Print of the quoted words.</param>
/// <param name="Source">The outlet.</param>
/// <param name="Date">The day of publication, written out.</param>
/// <param name="Original">The article's own address on the web.</param>
internal sealed record FrozenCitation(
    int Number,
    string Article,
    string Title,
    string Quote,
    int Start,
    int End,
    string Version,
    string Words,
    string? Source = null,
    string? Date = null,
    string? Original = null);

/// <summary>An answer with the seal that it was given with.</summary>
/// <param name="Seal">Of <see cref="AnswerSeals"/>; hostile still.</param>
internal sealed record SealedAnswer(string Seal);

/// <summary>What whoever shares an answer gets.</summary>
/// <param name="Id">Of the shared answer.</param>
/// <param name="Address">That others open.</param>
/// <param name="Secret">Takes it back.</param>
/// <param name="Until">When it can no longer be opened.</param>
internal sealed record SharedLink(string Id, string Address, string Secret, DateTimeOffset Until);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FrozenAnswer))]
[JsonSerializable(typeof(SealedAnswer))]
[JsonSerializable(typeof(SharedLink))]
internal sealed partial class SharingJson : JsonSerializerContext;
