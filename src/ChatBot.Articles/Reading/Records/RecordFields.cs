namespace ChatBot.Articles.Reading.Records;

/// <summary>What a record says of an article; null where it says nothing.</summary>
/// <param name="Lead">What it is about in short: the text, where there is no other.</param>
internal sealed record RecordFields(
    string? Id, string? Title, string? Text, string? Lead, string? Source, string? Url, string? Author, string? Language,
    DateTimeOffset? PublishedAt);
