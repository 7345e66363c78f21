using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Tests.Streaming;

/// <param name="At">Since the start of the test, by its own clock.</param>
internal sealed record SinkCall(TimeSpan At, string Method, WireActivity Activity)
{
    public StreamInfo? Info => StreamInfo.Of(Activity);

    /// <summary>Such as "typing streaming 2 s1: text".</summary>
    public string Line =>
        $"{Activity.Type} {Info?.StreamType ?? "-"} {Info?.StreamSequence?.ToString() ?? "-"} {Info?.StreamId ?? "-"}: {Activity.Text}";
}
