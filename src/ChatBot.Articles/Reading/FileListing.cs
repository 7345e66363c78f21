namespace ChatBot.Articles.Reading;

/// <summary>The readable files under a path, and what could not be listed.</summary>
/// <param name="Files">In ordinal order of their paths.</param>
/// <param name="Failures">A path that is missing, an unknown kind of file, a folder that may not be opened or holds nothing
/// readable.</param>
/// <param name="LeftOut">Files of other kinds, in ordinal order of their paths.</param>
public sealed record FileListing(IReadOnlyList<ArticleFile> Files, IReadOnlyList<ReadFailure> Failures, IReadOnlyList<LeftOut> LeftOut);
