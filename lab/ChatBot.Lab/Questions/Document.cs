using System.Globalization;
using ChatBot.Language;

namespace ChatBot.Lab.Questions;

/// <summary>Single sentences with questions, put together again to passages of the document that they come from.</summary>
/// <remarks>The topic of such a sentence is collection:source:document:paragraph:sentence.</remarks>
internal sealed class Document
{
    private readonly List<string> sentences = [];

    private Document(string id) => Id = id;

    public string Id { get; }

    public static IReadOnlyList<(Document Document, int Sentence, ReadingQuestion Question)> Join(IEnumerable<ReadingQuestion> questions)
    {
        var joined = new List<(Document, int, ReadingQuestion)>();
        foreach (var group in questions.GroupBy(question => string.Join(':', question.Topic.Split(':')[..3]), StringComparer.Ordinal))
        {
            var document = new Document(group.Key);
            foreach (var sentence in group.GroupBy(question => question.Topic, StringComparer.Ordinal)
                .OrderBy(sentence => Place(sentence.Key)))
            {
                foreach (var question in sentence) joined.Add((document, document.sentences.Count, question with { Topic = document.Id }));
                document.sentences.Add(sentence.First().Passage.Trim());
            }
        }
        return joined;
    }

    /// <summary>
    /// The question with a run of up to <paramref name="length"/> sentences of its document around the one that it was asked about.
    /// </summary>
    public ReadingQuestion Widen(ReadingQuestion question, int sentence, int length, Random random)
    {
        var first = Math.Clamp(sentence - random.Next(length), 0, Math.Max(0, sentences.Count - length));
        var run = sentences.Skip(first).Take(length).ToArray();
        var before = run.Take(sentence - first).Sum(text => text.Length + 1);
        var trimmed = question.Passage.Length - question.Passage.TrimStart().Length;
        return question with
        {
            Passage = string.Join(' ', run),
            Answer = question.Answer is { } answer ? new TextRange(answer.Start - trimmed + before, answer.Length) : null,
        };
    }

    /// <summary>The document cut into passages.</summary>
    public IEnumerable<string> Passages() => sentences.Chunk(NaturalQuestions.Sentences).Select(run => string.Join(' ', run));

    private static (int, int) Place(string topic)
    {
        var parts = topic.Split(':');
        return (int.Parse(parts[3], CultureInfo.InvariantCulture), int.Parse(parts[4], CultureInfo.InvariantCulture));
    }
}
