namespace ChatBot.Evaluation.NamePairs;

/// <summary>The shape, in the order that it is written in.</summary>
internal sealed record NameDocument(
    string Set,
    int Pairs,
    double Joined,
    double[] Interval,
    double?[] Halves,
    double? FalselyJoined,
    int Strangers,
    double Found,
    double WrongSpellings,
    IReadOnlyDictionary<string, NameFigures> Types);
