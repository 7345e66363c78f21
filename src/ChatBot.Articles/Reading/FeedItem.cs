namespace ChatBot.Articles.Reading;

/// <summary>An entry of a feed, not yet made an article.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Key">What tells it from the others of the feed.</param>
/// <param name="Link">The address of its page; null where it names none.</param>
/// <param name="HasContent">Whether it has a place for the whole text, and something in it, rather than a summary.</param>
/// <param name="LeftOutAs">What it is, where it is none that was published.</param>
/// <param name="Title">For messages.</param>
/// <param name="Version">Tells whether the entry has changed: equal for an entry that says the same of its article.</param>
/// <param name="Read">What it gives of the article. Throws <see cref="ArticleFaultException"/> where it has no text.</param>
internal sealed record FeedItem(int Number, string Key, string? Link, bool HasContent, string? LeftOutAs, string? Title, string Version,
    Func<RawArticle> Read);
