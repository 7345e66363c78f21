using ChatBot.Language.Frames;
using ChatBot.Language.Marks;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>What a sentence is like.</summary>
/// <param name="HasOtherName">Whether it holds a capitalised word behind its first that the question does not hold.</param>
/// <param name="HasOtherNumber">Whether it holds a number in digits that the question does not hold.</param>
/// <param name="HasQuotationMark">Whether it holds a double quotation mark.</param>
/// <param name="IsNegatedUnlike">Whether just one of sentence and question says no.</param>
/// <param name="Place">Where it begins in its article, 0 to 1.</param>
public sealed record SentenceShape(bool HasOtherName, bool HasOtherNumber, bool HasQuotationMark, bool IsNegatedUnlike, double Place)
{

    public static SentenceShape Of(QuestionView asked, CandidateSentence sentence) => new(
        sentence.Tokens.Any(token => token.IsCapitalised && !token.IsFunctionWord && token.Range.Start > 0
            && !asked.Terms.Contains(token.Term)),
        sentence.Tokens.Any(token => char.IsAsciiDigit(token.Word[0]) && !asked.Terms.Contains(token.Term)),
        sentence.Text.AsSpan().ContainsAny(QuoteMarks.DoubleMarks),
        sentence.Tokens.Any(token => NegationWords.IsNo(token.Word)) != asked.IsNegated,
        (double)sentence.Range.Start / Math.Max(1, sentence.Article.Text.Length));
}
