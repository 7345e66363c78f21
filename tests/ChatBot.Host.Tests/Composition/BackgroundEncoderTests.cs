using ChatBot.Host.Composition;
using ChatBot.Retrieval.Encoding;

namespace ChatBot.Host.Tests.Composition;

public sealed class BackgroundEncoderTests
{
    [Fact]
    public async Task Letting_go_waits_until_the_encoder_is_loaded()
    {
        using var gate = new ManualResetEventSlim();
        var encoder = new BackgroundEncoder(() =>
        {
            gate.Wait();
            return EmbeddedEncoder.Load();
        });

        var disposal = encoder.DisposeAsync().AsTask();
        disposal.IsCompleted.ShouldBeFalse();
        gate.Set();
        await disposal;

        encoder.LoadedAsync().IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task An_encoder_that_cannot_be_loaded_is_let_go_of_in_silence()
    {
        var encoder = new BackgroundEncoder(() => throw new EncoderUnavailableException("The weights are missing."));

        await Should.NotThrowAsync(async () => await encoder.DisposeAsync());
        await Should.ThrowAsync<EncoderUnavailableException>(encoder.LoadedAsync);
    }
}
