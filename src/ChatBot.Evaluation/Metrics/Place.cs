using ChatBot.Language;

namespace ChatBot.Evaluation.Metrics;

/// <summary>A range of an article's text: of a passage, a citation or an evidence.</summary>
public readonly record struct Place(string ArticleId, TextRange Range)
{
    public bool Overlaps(Place other) => ArticleId == other.ArticleId && Range.Overlaps(other.Range);
}
