using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>What a question names itself, read once for all that points back in it.</summary>
internal sealed class QuestionNames(string question)
{
    private readonly List<TextRange> names = Mentions.Names(question);
    private readonly IReadOnlyList<TextToken> tokens = TextAnalyzer.Tokens(question);

    /// <summary>Whether a name stands wholly inside a range of the question.</summary>
    public bool HasName(TextRange range) => names.Exists(range.Contains);

    /// <summary>How many words of a range are not function words.</summary>
    public int Terms(TextRange range) => tokens.Count(token => !token.IsFunctionWord && range.Contains(token.Range));
}
