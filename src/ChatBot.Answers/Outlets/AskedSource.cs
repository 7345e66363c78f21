using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Outlets;

/// <summary>Who a question wants to hear from: "the article from The Verge", "according to Reuters".</summary>
/// <param name="Name">As asked.</param>
/// <param name="Frame">The articles of it; null where there are none.</param>
/// <param name="IsOnly">Whether nobody else will do: an article of theirs is asked for. Otherwise they are looked at first.</param>
public sealed record AskedSource(string Name, SearchFrame? Frame, bool IsOnly);
