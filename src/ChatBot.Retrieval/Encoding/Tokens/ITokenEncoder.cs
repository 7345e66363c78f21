namespace ChatBot.Retrieval.Encoding.Tokens;

/// <summary>An encoder that also tells what it makes of each token of a text, in its surroundings.</summary>
public interface ITokenEncoder
{
    /// <summary>The tokens of each text with their vectors, in the order of the texts; none for a text without tokens.</summary>
    /// <param name="areQuestions">
    /// Whether they are read as questions are, behind what the encoder reads before a question; the tokens of that are left out, and ranges
    /// are those of the text itself.
    /// </param>
    Task<IReadOnlyList<TokenVectors>> EncodeTokensAsync(IReadOnlyList<string> texts, bool areQuestions,
        CancellationToken cancellationToken);
}
