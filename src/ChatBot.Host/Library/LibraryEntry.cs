namespace ChatBot.Host.Library;

/// <summary>An article of a list, with those that say nearly the same.</summary>
/// <param name="Id">The first of them in the order of the list.</param>
/// <param name="Copies">Ids of its near-copies.</param>
internal sealed record LibraryEntry(string Id, IReadOnlyList<string> Copies);
