namespace ChatBot.Answers.Evidence.Meaning;

/// <summary>How well the words asked are met in a text: for each the best cosine with one of the text's tokens, -1 to 1.</summary>
/// <param name="Mean">Over all words, by their weights.</param>
/// <param name="Least">Of the word that is met least.</param>
/// <param name="Second">Of the word that is met second least; the same where one word is asked.</param>
public sealed record WordsMet(double Mean, double Least, double Second)
{
    /// <summary>Where nothing was read, or nothing is asked.</summary>
    public static WordsMet None { get; } = new(-1, -1, -1);
}
