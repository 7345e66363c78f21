namespace ChatBot.Answers;

/// <summary>Answers questions from the articles: the one way from a question to an answer that any channel may show.</summary>
public sealed class Answerer
{
    /// <summary>Answers one question; never throws for what the question holds.</summary>
    public ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        throw new NotImplementedException(question.Text);
}
