using ChatBot.Answers.Reading;
using ChatBot.Language;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Answers.Evidence.Meaning;

/// <summary>
/// The sentences that the reader finds likeliest to answer, one passage at a time, read once more side by side: what repeats the words of
/// the question looks weaker beside what answers it.
/// </summary>
public sealed class ListedSentences
{
    /// <summary>So many are listed at most.</summary>
    public const int Most = 7;

    // What the reader reads of a list, with the titles.
    private const int MostCharacters = 1000;
    private readonly IReadOnlyDictionary<(string Article, TextRange Sentence), double> margins;

    private ListedSentences(double answerable, IReadOnlyDictionary<(string, TextRange), double> margins) =>
        (Answerable, this.margins) = (answerable, margins);

    /// <summary>The reader's log odds that one of them answers.</summary>
    public double Answerable { get; }

    /// <summary>By how much the likeliest words of a sentence are likelier to answer than none, in logarithms; least for one that is not
    /// listed.</summary>
    public double Of(KnownArticle known, TextRange sentence) =>
        margins.GetValueOrDefault((known.Article.Id, sentence), SpanReading.Nothing.Margin);

    /// <summary>Lists and reads them.</summary>
    /// <param name="reader">What reads them.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="passages">What was read one by one, with what was made of it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ListedSentences> ReadAsync(IPassageReader reader, string question,
        IReadOnlyList<(KnownArticle Known, TextRange Range, TitledReading Reading)> passages, CancellationToken cancellationToken)
    {
        var likeliest = Fitting(passages
            .SelectMany(passage => passage.Known.Sentences
                .Where(sentence => passage.Range.Contains(sentence) && MayAnswer(passage.Known, sentence))
                .Select(sentence => (passage.Known, Range: sentence, Vote: passage.Reading.VoteOn(passage.Range, sentence))))
            .OrderByDescending(sentence => sentence.Vote)
            .DistinctBy(sentence => (sentence.Known.Article.Id, sentence.Range))
            .Select(sentence => (sentence.Known, sentence.Range)))
            .GroupBy(sentence => sentence.Known.Article.Id)
            .SelectMany(article => article.OrderBy(sentence => sentence.Range.Start))
            .ToList();
        var list = SentenceList.Of([.. likeliest.Select(sentence =>
            (sentence.Known.Article.Title, sentence.Range.Of(sentence.Known.Article.Text)))]);
        var reading = await reader.ReadListAsync(question, list, cancellationToken);
        return new(reading.Answerable, likeliest.Zip(reading.Margins).ToDictionary(
            read => (read.First.Known.Article.Id, read.First.Range), read => (double)read.Second));
    }

    // Neither a heading nor what an interviewer asks.
    private static bool MayAnswer(KnownArticle known, TextRange sentence) => !known.Article.Headings.Contains(sentence)
        && known.Read.Read.Interview?.Exchanges.Any(exchange => exchange.Asked.Overlaps(sentence)) != true;

    private static IEnumerable<(KnownArticle Known, TextRange Range)> Fitting(IEnumerable<(KnownArticle Known, TextRange Range)> sentences)
    {
        var (titled, listed, length) = (new HashSet<string>(), 0, 0);
        foreach (var (known, range) in sentences)
        {
            length += range.Length + (titled.Add(known.Article.Id) ? TitledPassage.Head(known.Article.Title).Length : 0);
            if (listed == Most || (listed > 0 && length > MostCharacters))
                yield break;
            listed++;
            yield return (known, range);
        }
    }
}
