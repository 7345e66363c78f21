namespace ChatBot.Evaluation.QuestionSets;

/// <summary>A question set cannot be used. The message is one sentence for a person; it names the file, and the line where there is
/// one.</summary>
public sealed class QuestionSetException : Exception
{
    public QuestionSetException(string message)
        : base(message)
    {
    }

    public QuestionSetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
