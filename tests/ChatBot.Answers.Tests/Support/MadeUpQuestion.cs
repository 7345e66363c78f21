using ChatBot.Answers.Evidence;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Understanding;
using ChatBot.Articles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Tests.Support;

/// <summary>A question whose words are all asked about, in articles of which each knows each word once.</summary>
internal static class MadeUpQuestion
{
    public const int Passages = 99;

    /// <summary>When its articles appeared: a Tuesday.</summary>
    public static readonly DateTimeOffset Day = new(2024, 3, 12, 12, 0, 0, TimeSpan.Zero);

    public static QuestionView View(string text) => new(Asked(text), Passages);

    public static AskedQuestion Asked(string text) => new(
        text,
        QuestionWords.Read(text),
        [.. TextAnalyzer.Tokens(text).Where(token => !token.IsFunctionWord).Select(token => new AskedUnit(
            token.IsCapitalised ? UnitKind.Name : UnitKind.Word, [new(token, [token.Term], 1, token.IsCapitalised)], 1))]);

    /// <summary>The sentences of a text, seen from a question, as if found in the best passage.</summary>
    public static IReadOnlyList<SentenceView> Views(string question, string text)
    {
        var asked = View(question);
        var article = new Article { Id = "a", Title = "News", Text = text, Origin = "a.txt", ContentHash = "0", PublishedAt = Day };
        var sentences = CandidateSentences.Of(new(new(article)));
        var terms = CandidateSentences.TermsOf(sentences);
        return [.. sentences.Select(sentence =>
            new SentenceView(asked, sentence, new(0, 1, 0, 1, 1, 0.8, 0.8), new(), terms))];
    }
}
