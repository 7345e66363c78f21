namespace ChatBot.Evaluation.NamePairs;

/// <summary>The figures of the pairs of one kind, or of all.</summary>
/// <param name="Pairs">How many there are.</param>
/// <param name="Joined">Share of the pairs whose two names are taken for one.</param>
/// <param name="Interval">Where <paramref name="Joined"/> lies with a confidence of 95 %, low and high.</param>
/// <param name="Halves"><paramref name="Joined"/> of either half of the pairs, parted by a hash of the id; null for a half that is
/// empty.</param>
/// <param name="FalselyJoined">Share of the strangers, pairs of a variant and another pair's name, that are taken for one.</param>
/// <param name="Strangers">How many such pairs were drawn.</param>
/// <param name="Found">Share of the pairs where the variant, asked for among all names of the kind word by word, finds a word of its
/// name.</param>
/// <param name="WrongSpellings">Mean number of words found that belong to other names.</param>
public sealed record NameFigures(
    int Pairs, double Joined, double[] Interval, double?[] Halves, double? FalselyJoined, int Strangers, double Found,
    double WrongSpellings);
