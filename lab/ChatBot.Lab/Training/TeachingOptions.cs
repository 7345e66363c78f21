namespace ChatBot.Lab.Training;

/// <summary>How to teach.</summary>
/// <param name="Folder">Where checkpoints are written.</param>
/// <param name="Samples">How many samples at most.</param>
/// <param name="Seconds">How long at most, in all; what comes first ends the lesson.</param>
/// <param name="Seed">What chance starts from.</param>
/// <param name="Pace">Share of the full rate at its highest: less for a reader that knows much already.</param>
internal sealed record TeachingOptions(string Folder, int Samples, double Seconds, int Seed, double Pace);
