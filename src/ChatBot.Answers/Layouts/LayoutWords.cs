using ChatBot.Answers.Evidence;
using ChatBot.Answers.Understanding;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Layouts;

/// <summary>The words of a part of a layout, a cell or a question, as what is asked is held against them.</summary>
/// <param name="Tokens">In order.</param>
/// <param name="Terms">Their terms.</param>
internal sealed record LayoutWords(IReadOnlyList<TextToken> Tokens, IReadOnlySet<string> Terms)
{
    public static LayoutWords None { get; } = Of("");

    /// <summary>Terms of the words that are no function words.</summary>
    public IEnumerable<string> Content => Tokens.Where(token => !token.IsFunctionWord).Select(token => token.Term).Distinct();

    public static LayoutWords Of(string text)
    {
        var tokens = TextAnalyzer.Tokens(text);
        return new(tokens, tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Their terms and those in which an article may say the same.</summary>
    public IReadOnlySet<string> Meant => Terms.Concat(Terms.SelectMany(Synonyms.OfReader)).ToHashSet(StringComparer.Ordinal);

    /// <summary>One of its words alone.</summary>
    public LayoutWords Only(string term) =>
        new([.. Tokens.Where(token => token.Term == term)], new HashSet<string>(StringComparer.Ordinal) { term });

    /// <summary>How well they speak of something that is asked, 0 to 1.</summary>
    public double Strength(AskedUnit unit, EvidenceOptions options) =>
        unit.IsKnown && Tokens.Count > 0 ? UnitMatch.Strength(unit, Tokens, Terms, options) : 0;
}
