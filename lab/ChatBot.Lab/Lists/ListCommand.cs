using System.Text.Json;
using ChatBot.Lab.Questions;
using ChatBot.Lab.Training;
using ChatBot.Language;
using ChatBot.Language.Sentences;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Lab.Lists;

/// <summary>Has a reader list the sentences that it finds likeliest to answer the questions that are learnt from.</summary>
/// <param name="reader">The reader whose choices are to be weighed.</param>
internal sealed class ListCommand(PassageReader reader)
{
    private const int Passages = 5, Kept = 7;

    /// <summary>Lists for that many questions, drawn at random, and writes them to a file as they are made.</summary>
    public void Run(TeachingData data, string path, int count)
    {
        var questions = data.Beside.Concat(data.Clusters).Concat(data.Long).ToArray();
        new Random(1).Shuffle(questions);
        using var file = new StreamWriter(path) { AutoFlush = true };
        foreach (var (number, question) in questions.Take(count).Index())
        {
            if (Of(question, $"list-{number}") is { } listed) file.WriteLine(JsonSerializer.Serialize(listed));
        }
    }

    private ListedQuestion? Of(LongNewsQuestion question, string id)
    {
        var passages = question.Nearest(Passages);
        var heads = passages.Select(passage => TitledPassage.Head(passage.Article.Title)).ToArray();
        var texts = passages.Zip(heads, (passage, head) => head + passage.Range.Of(passage.Article.Text)).ToArray();
        var voted = new Dictionary<(LongArticle Article, TextRange Sentence), double>();
        foreach (var ((article, range), head, reading) in passages.Zip(heads, reader.Read(question.Question, texts)))
        {
            foreach (var sentence in SentenceSplitter.Split(article.Text).Where(range.Contains))
            {
                var vote = reading.Answerable
                    + (reading.BestIn(new(sentence.Start - range.Start + head.Length, sentence.Length)).Margin / 4.0);
                voted[(article, sentence)] = Math.Max(vote, voted.GetValueOrDefault((article, sentence), double.MinValue));
            }
        }
        var others = voted.OrderByDescending(vote => vote.Value).Select(vote => vote.Key)
            .Where(key => !question.IsAnsweredBy(key.Article, key.Sentence)).Take(Kept)
            .Select(key => new ListedSentence(key.Article.Title, key.Sentence.Start, key.Sentence.Of(key.Article.Text))).ToArray();
        if (question.Answer is not { } answer) return new(id, question.Question, null, default, others);
        var within = SentenceSplitter.Split(question.Article.Text).FirstOrDefault(sentence => sentence.Contains(answer));
        return within.Length == 0 ? null : new(id, question.Question,
            new(question.Article.Title, within.Start, within.Of(question.Article.Text)),
            new(answer.Start - within.Start, answer.Length), others);
    }
}
