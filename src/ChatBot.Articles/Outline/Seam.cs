namespace ChatBot.Articles.Outline;

/// <summary>A lost break.</summary>
/// <param name="Offset">Where the second part begins.</param>
/// <param name="PartsHeading">Whether what stands before it in its paragraph is a title or heading, not a sentence.</param>
internal readonly record struct Seam(int Offset, bool PartsHeading);
