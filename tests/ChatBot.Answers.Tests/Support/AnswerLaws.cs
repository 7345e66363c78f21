using System.Text.RegularExpressions;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Tests.Support;

/// <summary>What every answer holds to, whatever was asked.</summary>
internal static partial class AnswerLaws
{
    private const int MostSentences = 4;

    public static async Task ShouldKeepTheLawsAsync(this Answer answer, IArticleIndex index, int mostSentences = MostSentences)
    {
        answer.Answered.ShouldBe(answer.Sentences.Count > 0, answer.Text);
        answer.Text.ShouldNotBeNullOrWhiteSpace();
        answer.Sentences.Count.ShouldBeLessThanOrEqualTo(mostSentences, answer.Text);
        answer.Citations.Select(citation => citation.Number).ShouldBe(Enumerable.Range(1, answer.Citations.Count));
        foreach (var sentence in answer.Sentences)
        {
            sentence.Citations.ShouldNotBeEmpty(sentence.Text);
            sentence.Citations.ShouldBeSubsetOf(answer.Citations.Select(citation => citation.Number));
        }

        var used = answer.Sentences.SelectMany(sentence => sentence.Citations).Distinct().Order();
        if (answer.Answered)
            used.ShouldBe(answer.Citations.Select(citation => citation.Number), answer.Text);
        else
            answer.Citations.Count.ShouldBeLessThanOrEqualTo(1);

        foreach (var citation in answer.Citations)
        {
            var article = (await index.FindAsync(citation.ArticleId, CancellationToken.None)).ShouldNotBeNull();
            article.Text.Substring(citation.Range.Start, citation.Range.Length).ShouldBe(citation.Quote);
            citation.Title.ShouldBe(article.Title);
            answer.Text.ShouldContain($"[{citation.Number}]");
        }
    }

    /// <summary>Answered, citing a sentence that holds the words.</summary>
    public static void ShouldCite(this Answer answer, string words)
    {
        answer.Answered.ShouldBeTrue($"{answer.Question} → {answer.Text}");
        answer.Citations.ShouldContain(citation => Space().Replace(citation.Quote, " ").Contains(words, StringComparison.Ordinal),
            $"{answer.Question} → {answer.Text}");
    }

    public static void ShouldBeRefused(this Answer answer, RefusalReason reason = RefusalReason.NotInArticles) =>
        answer.Reason.ShouldBe(reason, $"{answer.Question} → {answer.Text}");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
