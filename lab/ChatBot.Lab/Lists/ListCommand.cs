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

    /// <summary>Lists for the questions about no news, and for that many others, drawn at random, and writes them to a file as they are
    /// made.</summary>
    public void Run(TeachingData data, string path, int count)
    {
        LongNewsQuestion[] questions =
        [
            .. data.Beside, .. data.Clusters, .. data.Long, .. data.Open.Where(open => open.IsAnswered).Select(open => open.OfWhole()),
            .. TopicArticles.Ask(data.Wikipedia), .. TopicArticles.Ask(data.Squad.Where(question => question.Answer is not null)),
        ];
        new Random(1).Shuffle(questions);
        using var file = new StreamWriter(path) { AutoFlush = true };
        foreach (var (number, question) in Foreign(data).Concat(questions.Take(count)).Index())
        {
            if (Of(question, $"list-{number}") is { } listed) file.WriteLine(JsonSerializer.Serialize(listed));
        }
    }

    // Whatever is asked, some passage of so many articles has its words.
    private static IEnumerable<LongNewsQuestion> Foreign(TeachingData data)
    {
        var articles = data.Long.Select(question => question.Article).DistinctBy(article => article.Id).ToArray();
        return data.Foreign.Select(question => new LongNewsQuestion(articles[0], question, null, [], articles[1..]));
    }

    private ListedQuestion? Of(LongNewsQuestion question, string id)
    {
        var passages = question.Nearest(Passages);
        var heads = passages.Select(passage => TitledPassage.Head(passage.Article.Title)).ToArray();
        var texts = passages.Zip(heads, (passage, head) => head + passage.Range.Of(passage.Article.Text)).ToArray();
        var voted = new Dictionary<(LongArticle Article, int Sentence), double>();
        foreach (var ((article, range), head, reading) in passages.Zip(heads, reader.Read(question.Question, texts)))
        {
            foreach (var (number, sentence) in article.Sentences.Index().Where(sentence => range.Contains(sentence.Item)))
            {
                var vote = reading.Answerable
                    + (reading.BestIn(new(sentence.Start - range.Start + head.Length, sentence.Length)).Margin / 4.0);
                voted[(article, number)] = Math.Max(vote, voted.GetValueOrDefault((article, number), double.MinValue));
            }
        }
        var others = voted.OrderByDescending(vote => vote.Value).Select(vote => vote.Key)
            .Where(key => !question.IsAnsweredBy(key.Article, key.Article.Sentences[key.Sentence])).Take(Kept)
            .Select(key => Listed(question, key.Article, key.Sentence)).ToArray();
        if (question.Answer is not { } answer) return new(id, question.Question, null, default, others);
        var at = question.Article.Sentences.Index().FirstOrDefault(sentence => sentence.Item.Contains(answer), (-1, default)).Index;
        return at < 0 ? null : new(id, question.Question, Listed(question, question.Article, at),
            answer with { Start = answer.Start - question.Article.Sentences[at].Start }, others);
    }

    private static ListedSentence Listed(LongNewsQuestion question, LongArticle article, int number)
    {
        var range = article.Sentences[number];
        var text = range.Of(article.Text);
        var before = number > 0 && LeaningSentences.Lean(text) ? article.Sentences[number - 1] : (TextRange?)null;
        if (before is { } answering && question.IsAnsweredBy(article, answering)) before = null;
        return new(article.Title, range.Start, text, before?.Of(article.Text));
    }
}
