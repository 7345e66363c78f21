using System.Text.Json.Serialization;

namespace ChatBot.Host.Web.Library;

/// <summary>A page of the library; also what <c>GET /articles</c> answers as JSON.</summary>
/// <param name="Articles">Those of this page.</param>
/// <param name="Total">How many there are on all pages, near-copies counted once.</param>
/// <param name="Page">Number of this page, from 1.</param>
/// <param name="Pages">How many pages there are, 1 or more.</param>
/// <param name="Sources">The outlets of all articles, most articles first.</param>
internal sealed record LibraryView(
    IReadOnlyList<LibraryArticle> Articles, int Total, int Page, int Pages, IReadOnlyList<LibrarySource> Sources)
{
    /// <summary>How many there are on all pages, each near-copy counted.</summary>
    public int WithCopies { get; init; }

    /// <summary>What is wrong with the filter, in one sentence; null where nothing is.</summary>
    public string? Problem { get; init; }
}

/// <summary>An outlet.</summary>
/// <param name="Name">As the articles spell it.</param>
/// <param name="Count">How many articles.</param>
internal sealed record LibrarySource(string Name, int Count);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(LibraryView))]
[JsonSerializable(typeof(StartPage))]
[JsonSerializable(typeof(NarrowedSuggestions))]
internal sealed partial class LibraryJson : JsonSerializerContext;
