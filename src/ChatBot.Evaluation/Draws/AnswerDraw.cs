using ChatBot.Answers;
using ChatBot.Articles;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Draws;

/// <summary>Asks questions until enough answers show a speaker or words in bold, and takes one of each such answer for a person to
/// judge.</summary>
public sealed class AnswerDraw(EvaluatedSystem system, DrawOptions options)
{
    private const int SentencesBefore = 4;
    private const int SentencesAfter = 2;

    public async Task<DrawReport> DrawAsync(QuestionSet set, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        await system.IngestAsync(set, new Progress<int>(), cancellationToken);
        var items = new List<Drawn>();
        var (asked, answered) = (0, 0);
        await foreach (var question in DrawnQuestions.OfAsync(set, options, system.FindArticleAsync))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (items.Count == options.Number || asked == options.Number * options.MostQuestionsForEach)
                break;
            asked++;
            var answer = await system.AnswerAsync(new Question(question.Text) { History = question.History, AsOf = options.AsOf },
                cancellationToken);
            progress?.Report(new(EvaluationStage.Asking, items.Count, options.Number));
            if (!answer.Answered)
                continue;
            answered++;
            var showing = answer.Sentences.Where(sentence => Shown(sentence) is not null).ToList();
            if (showing.Count > 0)
                items.Add(await DrawnAsync(set, question, answer, showing[Folds.Of($"{options.Seed}:which:{question.Id}", showing.Count)],
                    cancellationToken));
        }

        return new(set.Name, asked, answered, items.Count, items);
    }

    private string? Shown(AnswerSentence sentence) =>
        (options.Part == DrawnPart.Speakers ? sentence.Speaker : sentence.Phrase)?.Of(sentence.Text);

    private async ValueTask<Drawn> DrawnAsync(QuestionSet set, SetQuestion question, Answer answer, AnswerSentence sentence,
        CancellationToken cancellationToken)
    {
        var citation = answer.Citations.First(citation => citation.Number == sentence.Citations[0]);
        var article = await system.FindArticleAsync(citation.ArticleId, cancellationToken);
        return new(set.Name, question.Text, citation.ArticleId, article is null ? [] : Around(article, citation), sentence.Text,
            Shown(sentence)!);
    }

    private static List<string> Around(Article article, Citation citation)
    {
        var sentences = ArticleSentences.WithHeadings(article);
        var at = Enumerable.Range(0, sentences.Count).FirstOrDefault(index => sentences[index].Overlaps(citation.Range), -1);
        return at < 0 ? [citation.Quote]
            : [.. sentences.Skip(Math.Max(0, at - SentencesBefore)).Take(Math.Min(at, SentencesBefore) + 1 + SentencesAfter)
                .Select(range => range.Of(article.Text))];
    }
}
