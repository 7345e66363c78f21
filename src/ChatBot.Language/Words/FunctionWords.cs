using System.Collections.Frozen;

namespace ChatBot.Language.Words;

/// <summary>English words that bind a sentence together and say nothing of what it is about. They are not indexed.</summary>
public static class FunctionWords
{
    private static readonly FrozenSet<string> Words = (
        "a an the this that these those such some any each every either neither no none both all another other others own same " +
        "i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself " +
        "it its itself they them their theirs themselves one oneself who whom whose which what whatever whoever whichever " +
        "when whenever where wherever why how there here then thus so as at by for from in into of off on onto out over per to " +
        "toward towards under until till up upon via with within without about above across after against along among amid around " +
        "before behind below beneath beside besides between beyond despite down during except inside near outside past since than " +
        "through throughout underneath and or nor but if because although though while whereas unless whether lest " +
        "am is are was were be been being have has had having do does did doing done will would shall should may might must can " +
        "could ought cannot not n't isnt arent wasnt werent dont doesnt didnt wont wouldnt shouldnt couldnt cant hasnt havent hadnt " +
        "im ive id ill youre youve youd hes shes theyre theyve weve were its thats whats whos lets us " +
        "also too very just only even still yet already quite rather almost ever never again once else more most much many " +
        "less least few several enough however therefore moreover meanwhile indeed perhaps maybe please " +
        "s t d ll m re ve").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is a function word.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
