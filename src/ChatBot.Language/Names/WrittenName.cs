namespace ChatBot.Language.Names;

/// <summary>A name as it stands in a sentence: capitalised words side by side.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
public sealed record WrittenName(ReadSentence Text, int First, int Last)
{
    public IEnumerable<int> Words => Enumerable.Range(First, Last - First + 1).Where(at => !Text.Tokens[at].IsFunctionWord);
}
