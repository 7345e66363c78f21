namespace ChatBot.Evaluation.Tests.Fakes;

/// <summary>Keeps what is reported, at once and in order.</summary>
internal sealed class RecordingProgress<T> : IProgress<T>
{
    public List<T> Reported { get; } = [];

    public void Report(T value) => Reported.Add(value);
}
