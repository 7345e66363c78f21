using ChatBot.Answers.Understanding;
using ChatBot.Language.Frames;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>A question as sentences are compared with it.</summary>
public sealed class QuestionView
{
    private readonly double mostRarity;
    private readonly int passages;

    /// <param name="question">What is asked.</param>
    /// <param name="passages">How many passages the index holds.</param>
    public QuestionView(AskedQuestion question, int passages)
    {
        (Question, this.passages) = (question, Math.Max(1, passages));
        mostRarity = Math.Log(1 + this.passages);
        Tokens = TextAnalyzer.Tokens(question.Text);
        Content = [.. Tokens.Where(token => !token.IsFunctionWord).Select(token => token.Term)];
        Terms = Content.ToHashSet(StringComparer.Ordinal);
        Parts = [.. question.Units.SelectMany(unit => unit.Parts)];
        Account = question.Account;
        IsNegated = Tokens.Any(token => NegationWords.IsNo(token.Word));
    }

    public AskedQuestion Question { get; }

    public IReadOnlyList<TextToken> Tokens { get; }

    /// <summary>Terms of the words that are no function words, in order.</summary>
    public IReadOnlyList<string> Content { get; }

    public IReadOnlySet<string> Terms { get; }

    /// <summary>The words of all units.</summary>
    public IReadOnlyList<QueryTerm> Parts { get; }

    /// <summary>See <see cref="AskedQuestion.Account"/>.</summary>
    public AskedUnit? Account { get; }

    public bool IsNegated { get; }

    /// <summary>Share of the content words of a text that the question has too, 0 to 1; 0 of a text without any.</summary>
    public double ShareIn(string text) =>
        TextAnalyzer.Tokens(text).Where(token => !token.IsFunctionWord).Select(token => token.Term).ToList() is { Count: > 0 } words
        ? words.Count(Terms.Contains) / (double)words.Count : 0;

    /// <summary>Inverse document frequency of a word, 0 for one in every passage to 1 for one in none, however many passages there
    /// are.</summary>
    public double Rarity(QueryTerm part) => Math.Log(1 + ((double)passages / (1 + part.Passages))) / mostRarity;
}
