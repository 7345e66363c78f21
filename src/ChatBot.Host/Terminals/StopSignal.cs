using System.Runtime.InteropServices;

namespace ChatBot.Host.Terminals;

/// <summary>Cancels its token at the first Ctrl-C or termination request; a second one ends the process at once.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly PosixSignalRegistration[] registrations;

    public StopSignal() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
    ];

    public CancellationToken Token => stopping.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        stopping.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        if (stopping.IsCancellationRequested)
            return;
        context.Cancel = true;
        stopping.Cancel();
    }
}
