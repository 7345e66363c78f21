namespace ChatBot.Retrieval.Index;

/// <summary>A term that is searched for.</summary>
/// <param name="Term">The term.</param>
/// <param name="Word">Number of the question's word that it stands for, in their order; spellings of one name share it. 0 to 63.</param>
public readonly record struct SearchedTerm(string Term, int Word)
{
    /// <summary>So many words of a question can be told apart.</summary>
    public const int MostWords = 64;
}
