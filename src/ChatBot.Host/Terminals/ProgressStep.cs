namespace ChatBot.Host.Terminals;

/// <summary>How far long work is.</summary>
/// <param name="Stage">What is being done, such as "Reading articles".</param>
/// <param name="Done">How much of it.</param>
/// <param name="Total">Of how much, where that is known.</param>
/// <param name="Detail">What else is to be said of it, such as how long it will take.</param>
internal readonly record struct ProgressStep(string Stage, int Done, int? Total, string? Detail = null);
