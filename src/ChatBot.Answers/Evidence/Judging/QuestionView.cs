using ChatBot.Answers.Understanding;
using ChatBot.Language.Frames;
using ChatBot.Language.Names.Reading;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>A question as sentences are compared with it.</summary>
public sealed class QuestionView
{
    // Korea and Korean, Africa and African.
    private const int SharedLetters = 5;

    private readonly Dictionary<(IReadOnlySet<string> Article, AskedUnit Name), bool> named = [];
    private readonly double mostRarity;
    private readonly int passages;

    /// <param name="question">What is asked.</param>
    /// <param name="passages">How many passages the index holds.</param>
    public QuestionView(AskedQuestion question, int passages)
    {
        (Question, this.passages) = (question, Math.Max(1, passages));
        Cues = new AnswerCues(question);
        mostRarity = Math.Log(1 + this.passages);
        Tokens = TextAnalyzer.Tokens(question.Text);
        Content = [.. Tokens.Where(token => !token.IsFunctionWord).Select(token => token.Term)];
        Terms = Content.ToHashSet(StringComparer.Ordinal);
        Parts = [.. question.Units.SelectMany(unit => unit.Parts)];
        Account = question.Account;
        Defined = question.Defined;
        (Speaker, Force) = (question.Speaker, question.Force);
        AsksForActor = QuestionWords.AsksForActor(question.Text);
        AsksForStatement = QuestionWords.AsksForStatement(question.Text);
        AsksAhead = QuestionWords.AsksAhead(question.Text);
        AsksForHome = AskedHome.IsAsked(Tokens);
        IsNegated = Tokens.Any(token => NegationWords.IsNo(token.Word));
    }

    public AskedQuestion Question { get; }

    /// <summary>What shows the kind of answer that is expected.</summary>
    public AnswerCues Cues { get; }

    public IReadOnlyList<TextToken> Tokens { get; }

    /// <summary>Terms of the words that are no function words, in order.</summary>
    public IReadOnlyList<string> Content { get; }

    public IReadOnlySet<string> Terms { get; }

    /// <summary>The words of all units.</summary>
    public IReadOnlyList<QueryTerm> Parts { get; }

    /// <summary>See <see cref="AskedQuestion.Account"/>.</summary>
    public AskedUnit? Account { get; }

    /// <summary>See <see cref="AskedQuestion.Defined"/>.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Defined { get; }

    /// <summary>See <see cref="AskedQuestion.Speaker"/>.</summary>
    public AskedUnit? Speaker { get; }

    /// <summary>See <see cref="AskedQuestion.Force"/>.</summary>
    public SpeechForce? Force { get; }

    /// <summary>See <see cref="QuestionWords.AsksForActor"/>.</summary>
    public bool AsksForActor { get; }

    /// <summary>See <see cref="QuestionWords.AsksForStatement"/>.</summary>
    public bool AsksForStatement { get; }

    /// <summary>See <see cref="AskedHome"/>.</summary>
    public bool AsksForHome { get; }

    /// <summary>Whether it asks when something will be.</summary>
    public bool AsksAhead { get; }

    public bool IsNegated { get; }

    /// <summary>Share of the content words of a text that the question has too, 0 to 1; 0 of a text without any.</summary>
    public double ShareIn(string text) =>
        TextAnalyzer.Tokens(text).Where(token => !token.IsFunctionWord).Select(token => token.Term).ToList() is { Count: > 0 } words
        ? words.Count(Terms.Contains) / (double)words.Count : 0;

    /// <summary>Whether a name stands in the question as where something is: "at the clinic in Solvik".</summary>
    public bool IsPlaced(AskedUnit name)
    {
        var first = name.Parts.Min(part => part.Token.Range.Start);
        return Tokens.LastOrDefault(token => token.Range.End <= first && token.Word is not "the").Word
            is "in" or "at" or "near" or "outside" or "from";
    }

    /// <summary>Whether an article has a name that is asked about anywhere: "American" stands for more than the word, and who asks of Korea
    /// is told of Koreans.</summary>
    /// <param name="article">The terms of the article.</param>
    /// <param name="name">A unit of the question.</param>
    public bool IsNamedIn(IReadOnlySet<string> article, AskedUnit name)
    {
        if (!this.named.TryGetValue((article, name), out var isNamed))
            this.named[(article, name)] = isNamed = Names(article, name);
        return isNamed;
    }

    private static bool Names(IReadOnlySet<string> article, AskedUnit name)
    {
        var last = name.Parts[^1];
        if (Telling(name).IsIn(article) || last.IsIn(article) || Peoples.Contains(last.Token.Word))
            return true;
        var term = last.Token.Term;
        return term.Length >= SharedLetters && article.Any(other => other.AsSpan().StartsWith(term.AsSpan(0, SharedLetters)));
    }

    // Of "the Houston ER" the city tells most, of "Mount Everest" the mountain: the word that fewest passages have.
    private static QueryTerm Telling(AskedUnit name) =>
        name.Parts.All(part => part.Passages > 0) ? name.Parts.MinBy(part => part.Passages)! : name.Parts[^1];

    /// <summary>Inverse document frequency of a word, 0 for one in every passage to 1 for one in none, however many passages there
    /// are.</summary>
    public double Rarity(QueryTerm part) => Math.Log(1 + ((double)passages / (1 + part.Passages))) / mostRarity;
}
