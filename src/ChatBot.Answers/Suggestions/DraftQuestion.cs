using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>A question that sentences of an article seem to answer.</summary>
/// <param name="Text">The question.</param>
/// <param name="Answered">The sentences, of which an answer has to quote one first.</param>
/// <param name="About">Whose question it is: the name in it.</param>
/// <param name="Matter">What it asks them about; null where it asks what they did.</param>
internal sealed record DraftQuestion(string Text, IReadOnlyList<TextRange> Answered, string About, string? Matter = null)
{
    private const int WordsOfSameMatter = 3;
    private const double ShareOfSameMatter = .4;

    /// <summary>Whether an answer is the one that it was drawn for: first of all, and surely, by a sentence that it was drawn from, or by
    /// another of the same person on the same matter with that one behind it. What another article answers otherwise is not
    /// suggested: a body does more than one thing.</summary>
    /// <param name="articleId">The article that it was drawn from.</param>
    public bool IsAnsweredBy(Answer answer, string articleId, SuggestionOptions options)
    {
        if (!answer.Answered || !(answer.Confidence >= options.LeastConfidence) || answer.Citations is not [var first, ..]
            || first.ArticleId != articleId || !IsMatterOf(answer.Sentences[0].Text))
            return false;
        var isDrawnFrom = Answered.Any(first.Range.Overlaps);
        return (isDrawnFrom || (IsSpokenOfIn(answer.Sentences[0].Text) && answer.Citations.Any(IsDrawnFrom)))
            && answer.Sentences.All(IsOfTheSame);

        bool IsDrawnFrom(Citation cited) => cited.ArticleId == articleId && Answered.Any(cited.Range.Overlaps);

        bool IsOfTheSame(AnswerSentence sentence) =>
            sentence.Citations.Any(number => answer.Citations[number - 1].ArticleId == articleId) || IsSpokenOfIn(sentence.Text)
            || IsSameMatter(answer.Sentences[0].Text, sentence.Text);
    }

    /// <summary>Whether words speak of what is asked about: of a name they have the last word at least.</summary>
    private bool IsMatterOf(string words)
    {
        if (Matter is null)
            return true;
        var terms = Terms(words);
        var asked = TextAnalyzer.Tokens(Matter);
        return asked.Where((token, at) => !token.IsFunctionWord && (!token.IsCapitalised || at == asked.Count - 1))
            .All(token => terms.Contains(token.Term));
    }

    /// <summary>Whether a sentence of another article may stand in the answer: it names the same person or body and is about the same. What
    /// somebody did without a word of what it was about may be anything elsewhere.</summary>
    private bool IsSpokenOfIn(string sentence) =>
        Matter is not null && IsMatterOf(sentence) && TextAnalyzer.Tokens(About) is [.., var last] && Terms(sentence).Contains(last.Term);

    /// <summary>Whether a sentence of another article tells the same as the one that answers first: of its words that the question does
    /// not have, that one has many.</summary>
    private bool IsSameMatter(string first, string other)
    {
        var told = Terms(other);
        told.ExceptWith(Terms(Text));
        var all = told.Count;
        told.IntersectWith(Terms(first));
        return told.Count >= WordsOfSameMatter && told.Count >= ShareOfSameMatter * all;
    }

    private static HashSet<string> Terms(string words) =>
        TextAnalyzer.Tokens(words).Where(token => !token.IsFunctionWord).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
}
