namespace ChatBot.Answers.Evidence;

/// <summary>A sentence with how well it answers one asked question.</summary>
/// <param name="Score">For comparison within one question; higher is better.</param>
/// <param name="Coverage">Share of what is asked beside the names that it meets, 0 to 1; 1 where nothing else is asked, 0 where
/// all of it stands only around the sentence.</param>
/// <param name="NamesMet">Whether every name asked about is spoken of in it or around it.</param>
/// <param name="HasForce">Whether whoever is asked about makes a statement of the asked force in it: demands, denies, praises.</param>
/// <param name="ShowsExpected">Whether it holds a phrase of the expected kind.</param>
public sealed record ScoredSentence(CandidateSentence Sentence, double Score, double Coverage, bool NamesMet, bool HasForce,
    bool ShowsExpected);
