namespace ChatBot.Answers.Evidence.Judging;

/// <summary>A sentence with what the judge makes of it.</summary>
/// <param name="View">The sentence as seen from the question.</param>
/// <param name="Row">Its features.</param>
/// <param name="Score">For comparison within one question; higher is better.</param>
/// <param name="Share">Its share of the question's sentences by softmax of the scores, 0 to 1: how likely it is the one that answers if one
/// of them does.</param>
public sealed record JudgedSentence(SentenceView View, float[] Row, double Score, double Share)
{
    public CandidateSentence Sentence => View.Sentence;
}
