namespace ChatBot.Evaluation.NamePairs;

/// <summary>What one pair got.</summary>
/// <param name="IsJoined">Its two names were taken for one.</param>
/// <param name="Strangers">With how many names of other pairs its variant was compared.</param>
/// <param name="FalselyJoined">How many of those were taken for it.</param>
/// <param name="IsFound">Asked for among all names of its kind, a word of its name was found.</param>
/// <param name="WrongSpellings">How many words of other names were found.</param>
internal sealed record NamePairScores(NamePair Pair, bool IsJoined, int Strangers, int FalselyJoined, bool IsFound, int WrongSpellings);
