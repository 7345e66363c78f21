namespace ChatBot.Retrieval.Names;

/// <summary>A name of the articles.</summary>
/// <param name="Folded">As it is matched.</param>
/// <param name="Written">As the articles write it, with the marks that tell sounds.</param>
/// <param name="Articles">In how many articles it stands so, at least 1.</param>
internal readonly record struct ForeignName(string Folded, string Written, int Articles);
