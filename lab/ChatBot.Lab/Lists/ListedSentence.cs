namespace ChatBot.Lab.Lists;

/// <summary>A sentence that a reader found likely to answer.</summary>
/// <param name="Title">Title of its article.</param>
/// <param name="Place">Where it begins in its article.</param>
/// <param name="Text">The sentence.</param>
internal sealed record ListedSentence(string Title, int Place, string Text);
