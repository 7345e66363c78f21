using System.Globalization;

namespace ChatBot.Benchmarks.Peers;

/// <summary>What was measured of one engine on one set.</summary>
/// <param name="Gain">Mean nDCG@10.</param>
/// <param name="Median">Milliseconds that half of the questions took at most.</param>
/// <param name="Most">Milliseconds that 95 of a hundred took at most.</param>
/// <param name="Intake">Articles in a second.</param>
/// <param name="Kept">Megabytes on the disk.</param>
/// <param name="Memory">Megabytes of the process and its servers.</param>
internal sealed record PeerFigures(
    string Set, string Peer, double Gain, double Median, double Most, double Intake, double Kept, int? Memory)
{
    public const string Head =
        "| set | engine | nDCG@10 | p50 | p95 | articles in a second | on the disk | memory |\n|---|---|---|---|---|---|---|---|";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {Set} | {Peer} | {Gain:F3} | {Median:F1} ms | {Most:F1} ms | {Intake:N0} | {Kept:F1} MB | {Memory} MB |");
}
