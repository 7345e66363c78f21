using ChatBot.Answers.Injection;
using ChatBot.Answers.Verification.Support.Negations;
using ChatBot.Language;
using ChatBot.Language.Numbers;
using ChatBot.Language.Sentences;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Support;

/// <summary>What a written sentence stands on: its sources, read.</summary>
internal sealed class Ground
{
    private readonly Lazy<ILookup<string, string>> wordsByKey;
    private readonly Lazy<IReadOnlyList<TextToken>> around;
    private readonly Lazy<HashSet<string>> aroundTerms;
    private readonly Lazy<HashSet<string>> smallWords;

    public Ground(IReadOnlyList<SourceText> sources)
    {
        Sources = sources;
        Sentences = [.. sources.SelectMany(SentencesOf)];
        Speakers = [.. sources.SelectMany(SpeakersOf)];
        Terms = Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        Words = Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        wordsByKey = new(() => Words.ToLookup(Antonyms.KeyOf, StringComparer.Ordinal));
        Amounts = [.. Sentences.SelectMany(sentence => sentence.AllAmounts.Select(amount => (sentence, amount)))];
        around = new(() => [.. sources.DistinctBy(source => (source.Article.Id, source.Passage)).SelectMany(WordsAround)]);
        aroundTerms = new(() => [.. around.Value.Select(token => token.Term)]);
        smallWords = new(() => [.. around.Value.Where(token => !token.IsCapitalised).Select(token => token.Word)]);
    }

    public IReadOnlyList<SourceText> Sources { get; }

    /// <summary>The sentences that are quoted.</summary>
    public IReadOnlyList<ReadSentence> Sentences { get; }

    /// <summary>Terms of the quoted sentences.</summary>
    public IReadOnlySet<string> Terms { get; }

    /// <summary>Folded words of the quoted sentences.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>Folded words of the quoted sentences by what their opposites are looked up by.</summary>
    public ILookup<string, string> WordsByKey => wordsByKey.Value;

    public IReadOnlyList<(ReadSentence Sentence, Amount Amount)> Amounts { get; }

    /// <summary>Words of the passages and titles around.</summary>
    public IReadOnlyList<TextToken> Around => around.Value;

    public IReadOnlySet<string> AroundTerms => aroundTerms.Value;

    /// <summary>Whether an article writes a word with a capital in the middle of a sentence.</summary>
    public bool IsName(string written) =>
        Sources.Select(source => source.Article).Distinct()
        .Any(article => article.Title.Contains(written, StringComparison.Ordinal) || IsNameIn(article.Text, written));

    private static bool IsNameIn(string text, string written)
    {
        for (var at = text.IndexOf(written, StringComparison.Ordinal); at >= 0; at =
            text.IndexOf(written, at + 1, StringComparison.Ordinal))
        {
            if (at > 1 && text[at - 1] == ' ' && (char.IsLetter(text[at - 2]) || text[at - 2] is ',' or ';'))
                return true;
        }

        return false;
    }

    /// <summary>Words that the passages and titles write small somewhere.</summary>
    public IReadOnlySet<string> SmallWords => smallWords.Value;

    /// <summary>The names of those whom a pronoun or a description of the quoted sentences means, as the article's statements
    /// tell.</summary>
    public IReadOnlyList<ReadSentence> Speakers { get; }

    // Only where the words that are quoted have no name for the speaker themselves.
    private static IEnumerable<ReadSentence> SpeakersOf(SourceText source) => source.Statements
        .Where(statement => statement.Speaker is not null && source.Quoted.Contains(statement.Mention)
            && !statement.IsNamed(source.Article.Text))
        .Select(statement => new ReadSentence(statement.Speaker!.Value.Of(source.Article.Text), null));

    // An order to a program tells nothing of what an article is about.
    private static IEnumerable<TextToken> WordsAround(SourceText source)
    {
        var title = InstructionFinder.IsOrder(source.Article.Title) ? [] : TextAnalyzer.Tokens(source.Article.Title);
        return title.Concat(TextAnalyzer.Tokens(InstructionFinder.Without(source.Article, source.Passage, source.Orders)));
    }

    private static IEnumerable<SourceSentence> SentencesOf(SourceText source)
    {
        var whole = source.Whole;
        var quoted = whole.Of(source.Article.Text);
        var day = source.Article.Day;
        return SentenceSplitter.Split(quoted).Select(range => new SourceSentence(range.Of(quoted), day, source, whole.Start + range.Start));
    }
}
