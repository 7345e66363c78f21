using ChatBot.Articles;
using ChatBot.Language;

namespace ChatBot.Answers.Verification.Support;

/// <summary>A place of an article that a sentence is held against.</summary>
/// <param name="Article">The article.</param>
/// <param name="Passage">The retrieved range around it; names and speakers may be resolved from it.</param>
/// <param name="Quoted">The range inside of the passage that the sentence rests on.</param>
/// <param name="Statements">Who says what in the article.</param>
public sealed record SourceText(Article Article, TextRange Passage, TextRange Quoted, IReadOnlyList<Statement> Statements)
{
    /// <summary>What of the article is an order to a program, which tells nothing of what the article is about.</summary>
    public IReadOnlyList<TextRange> Orders { get; init; } = [];

    /// <summary>The sentences of the article in order; read when they are first asked for, where nobody gave them.</summary>
    public IReadOnlyList<TextRange> Sentences
    {
        get => field ??= ArticleSentences.WithHeadings(Article);
        init;
    }

    /// <summary>The whole sentences of the article that what is quoted stands in: a part of one may say the opposite of it.</summary>
    public TextRange Whole
    {
        get
        {
            var (start, end) = (Quoted.Start, Quoted.End);
            foreach (var sentence in Sentences.Where(sentence => sentence.Overlaps(Quoted)))
                (start, end) = (Math.Min(start, sentence.Start), Math.Max(end, sentence.End));
            return TextRange.Between(start, end);
        }
    }
}
