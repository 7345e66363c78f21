using System.Text.Json;
using ChatBot.Lab.Negatives;
using ChatBot.Lab.Questions;
using ChatBot.Language;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Lab.Lists;

/// <summary>A question with the sentences that a reader found likeliest to answer it.</summary>
/// <param name="Id">Names the question.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Answering">The sentence that answers; null where none does.</param>
/// <param name="Answer">The words of it that answer.</param>
/// <param name="Others">Sentences that do not answer, the likeliest first.</param>
internal sealed record ListedQuestion(string Id, string Question, ListedSentence? Answering, TextRange Answer,
    IReadOnlyList<ListedSentence> Others)
{
    private const int Most = 8, Fewest = 3;

    /// <summary>Reads a file of them, one JSON object a line.</summary>
    public static IReadOnlyList<ListedQuestion> Load(string path) =>
        [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<ListedQuestion>(line)!.WithoutEchoes())];

    /// <summary>The question with three to eight of the sentences, those of an article together and in its order.</summary>
    /// <param name="random">Decides how many, and in which order the articles come.</param>
    /// <param name="isAnswered">Whether the sentence that answers is one of them.</param>
    /// <returns>Null where it has too few sentences, or none that answers.</returns>
    public ReadingQuestion? Asked(Random random, bool isAnswered)
    {
        if (isAnswered && Answering is null) return null;
        var count = random.Next(Fewest, Most + 1);
        var chosen = Others.Take(isAnswered ? count - 1 : count).ToList();
        if (isAnswered) chosen.Add(Answering!);
        if (chosen.Count < Fewest) return null;
        var articles = chosen.GroupBy(sentence => sentence.Title).ToArray();
        random.Shuffle(articles);
        var ordered = articles.SelectMany(article => article.OrderBy(sentence => sentence.Place)).ToList();
        var list = SentenceList.Of([.. ordered.Select(sentence => ((string?)sentence.Title, sentence.Text))]);
        return new(Id, "", Question, list.Text,
            isAnswered ? new TextRange(list.Places[ordered.IndexOf(Answering!)].Start + Answer.Start, Answer.Length) : null);
    }

    // What says the answer too may well answer.
    private ListedQuestion WithoutEchoes() => Answering is null ? this : this with
    {
        Others = [.. Others.Where(sentence => !DeletedAnswer.Says(sentence.Text, Answer.Of(Answering.Text)))],
    };
}
