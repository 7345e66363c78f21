namespace ChatBot.Host;

/// <summary>What the host logs. Question texts and secrets are in none of it.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning,
        "Listening at {Address}, which other machines can reach: everybody who does can read the articles.")]
    public static partial void ListensBeyondLoopback(ILogger logger, string address);

    [LoggerMessage(2, LogLevel.Information,
        "{Files} files looked at: {Added} articles added, {Changed} changed, {Removed} removed, {Failed} failed.")]
    public static partial void ArticlesRead(ILogger logger, int files, int added, int changed, int removed, int failed);

    [LoggerMessage(3, LogLevel.Warning, "Not read: {Problem}")]
    public static partial void ArticleFailed(ILogger logger, string problem);

    [LoggerMessage(4, LogLevel.Error, "The articles could not be read; the next try is in {Interval}. {Problem}")]
    public static partial void ReadingFailed(ILogger logger, TimeSpan interval, string problem);

    [LoggerMessage(5, LogLevel.Information, "{Folder} cannot be watched ({Problem}); it is read every {Interval} instead.")]
    public static partial void CannotWatch(ILogger logger, string folder, string problem, TimeSpan interval);

    [LoggerMessage(6, LogLevel.Warning, "Not read: {Problem} {Count} more were not read either; `chatbot ingest FOLDER` names them all.")]
    public static partial void MoreFailed(ILogger logger, string problem, int count);

    [LoggerMessage(7, LogLevel.Warning, "{Note}.")]
    public static partial void HasNoEffect(ILogger logger, string note);

    [LoggerMessage(8, LogLevel.Information, "{Address} was read: {Added} articles added, {Changed} changed, {Failed} failed.")]
    public static partial void FeedRead(ILogger logger, string address, int added, int changed, int failed);

    [LoggerMessage(9, LogLevel.Error, "{Address} could not be read; the next try is in {Interval}. {Problem}")]
    public static partial void FeedFailed(ILogger logger, string address, TimeSpan interval, string problem);

    [LoggerMessage(110, LogLevel.Information, "Somebody on {Channel} asks too fast and was told to wait {Seconds} s.")]
    public static partial void AskedTooFast(ILogger logger, string channel, double seconds);

    [LoggerMessage(113, LogLevel.Error, "Questions are counted by this process for itself. {Problem}")]
    public static partial void LimitsNotShared(ILogger logger, string problem);

    [LoggerMessage(100, LogLevel.Error, "{Problem}")]
    public static partial void FeedbackLost(ILogger logger, string problem);

    [LoggerMessage(111, LogLevel.Warning,
        "The index was made with the encoder {Other}; it is made anew with {Encoder}, and answers by words alone until that is done.")]
    public static partial void VectorsRemade(ILogger logger, string other, string encoder);

    [LoggerMessage(112, LogLevel.Warning, "The index is not made anew yet, and goes on answering by words alone: {Problem}")]
    public static partial void VectorsNotRemade(ILogger logger, string problem);

    [LoggerMessage(120, LogLevel.Error, "{Problem}")]
    public static partial void QuestionLost(ILogger logger, string problem);

    [LoggerMessage(130, LogLevel.Error, "An answer cannot be shared. {Problem}")]
    public static partial void NotSealed(ILogger logger, string problem);

    [LoggerMessage(131, LogLevel.Error, "{Problem}")]
    public static partial void SharingFailed(ILogger logger, string problem);

    [LoggerMessage(121, LogLevel.Warning, "Somebody at {Address} tried to open the pages of editors and operators with a wrong key.")]
    public static partial void WrongAdminKey(ILogger logger, string address);

    [LoggerMessage(122, LogLevel.Error, "Nobody can be told how far the articles are that editors gave: {Problem}")]
    public static partial void IntakeNotTold(ILogger logger, string problem);

    [LoggerMessage(123, LogLevel.Error, "What an editor gave could not be read. {Problem}")]
    public static partial void IntakeFailed(ILogger logger, string problem);

    [LoggerMessage(124, LogLevel.Error, "The addresses that editors added are not known: {Problem}")]
    public static partial void AddedFeedsUnknown(ILogger logger, string problem);

    [LoggerMessage(125, LogLevel.Error, "What editors decided about suggested questions is not known: {Problem}")]
    public static partial void DecisionsUnknown(ILogger logger, string problem);

    [LoggerMessage(126, LogLevel.Warning, "The questions that editors want suggested could not be tried: {Problem}")]
    public static partial void SuggestionsNotTried(ILogger logger, string problem);

    [LoggerMessage(127, LogLevel.Warning, "Nothing could be suggested: {Problem}")]
    public static partial void NothingSuggested(ILogger logger, string problem);
}
