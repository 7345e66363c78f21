namespace ChatBot.Evaluation.Draws;

/// <summary>A name or words of one sentence of one answer, to be judged.</summary>
/// <param name="Set">The question set.</param>
/// <param name="Question">As asked.</param>
/// <param name="Article">Id of the article that the sentence cites first.</param>
/// <param name="Excerpt">What stands around the cited words there, the sentences one below the other.</param>
/// <param name="Sentence">The sentence as answered, without markers.</param>
/// <param name="Shown">The name or the words.</param>
/// <param name="Right">For the judge to fill: whether they are right.</param>
public sealed record Drawn(string Set, string Question, string Article, IReadOnlyList<string> Excerpt, string Sentence, string Shown,
    bool? Right = null);

/// <summary>What was drawn of a set.</summary>
/// <param name="Asked">How many questions were asked for it.</param>
/// <param name="Answered">How many of them were answered.</param>
/// <param name="Showing">How many answers show what is drawn in one of their sentences or more.</param>
/// <param name="Items">At most one of an answer.</param>
public sealed record DrawReport(string Set, int Asked, int Answered, int Showing, IReadOnlyList<Drawn> Items);
