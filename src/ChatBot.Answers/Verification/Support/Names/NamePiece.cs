using ChatBot.Language;
using ChatBot.Language.Names;

namespace ChatBot.Answers.Verification.Support.Names;

/// <summary>
/// What of a name is checked as one: words side by side, each of which the source has to hold. "Bank of Norway" has two, and neither is
/// another bank's.
/// </summary>
/// <param name="Text">The sentence.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
internal sealed record NamePiece(ReadSentence Text, int First, int Last)
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    /// <summary>Its words that are no function words.</summary>
    public IEnumerable<int> Words =>
        Enumerable.Range(First, Last - First + 1).Where(at => !Text.Tokens[at].IsFunctionWord || Text.Tokens[at].IsCapitalised);

    /// <summary>Those of every name of a sentence, whether a capital tells that it is one or not.</summary>
    public static IEnumerable<NamePiece> Of(ReadSentence text) => Of(text, None);

    /// <param name="text">The sentence.</param>
    /// <param name="smallWords">Folded words that its sources write small: with a capital they are no names.</param>
    /// <param name="isName">
    /// Tells of a word that opens a sentence and looks ordinary, as written, whether its sources have it as a name; null: every one counts
    /// as one.
    /// </param>
    public static IEnumerable<NamePiece> Of(ReadSentence text, IReadOnlySet<string> smallWords, Func<string, bool>? isName = null)
    {
        foreach (var name in text.Names)
        {
            if (name.Certainty is NameCertainty.Ordinary && isName is not null && !isName(name.Range.Of(text.Text)))
                continue;
            var first = name.First;
            for (var at = name.First; at <= name.Last + 1; at++)
            {
                if (at <= name.Last && !IsSeam(text, at) && !smallWords.Contains(text.WordAt(at)))
                    continue;
                if (at > first)
                    yield return new(text, first, at - 1);
                first = at + 1;
            }
        }
    }

    // "of", and "the" behind it.
    private static bool IsSeam(ReadSentence text, int at) => text.Tokens[at].IsFunctionWord && !text.Tokens[at].IsCapitalised;
}
