using ChatBot.Answers.Conversations;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>The turns before a question, looked through from the last to the first.</summary>
/// <param name="turns">Oldest first.</param>
/// <param name="question">The question that points back. What it names itself is nothing that it points to.</param>
internal sealed class PastTurns(IReadOnlyList<Turn> turns, string question)
{
    /// <summary>Names and topics are no longer: what is longer would make the question grow turn by turn.</summary>
    public const int LongestReferent = 80;

    private readonly HashSet<string> own = [.. Mentions.NamesOf(question).Select(KnownNames.LastWord)];

    /// <summary>The last turn; null where there is none.</summary>
    public Turn? Last => turns.Count > 0 ? turns[^1] : null;

    /// <summary>What is found in the last of them that has it; null where none has, or it is too long.</summary>
    /// <param name="find">Finds it in a turn, or null.</param>
    /// <param name="most">So many turns are looked at.</param>
    public string? Search(Func<Turn, string?> find, int most = int.MaxValue)
    {
        for (var i = turns.Count - 1; i >= Math.Max(0, turns.Count - most); i--)
        {
            if (find(turns[i]) is { Length: <= LongestReferent } found)
                return found;
        }

        return null;
    }

    /// <summary>Whether the question does not name it itself.</summary>
    public bool IsNew(string name) => !own.Contains(KnownNames.LastWord(name));
}
