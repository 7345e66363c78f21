using System.Collections.Concurrent;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace ChatBot.Retrieval.Reading;

/// <summary>
/// Reads passages for a question: whether they answer it, and which words of theirs do. A BERT of 22 million parameters in eight-bit
/// integers, which lab/ has taught from the embedded encoder; English. It knows short questions about names, numbers, times, places and
/// phrases; what it has been taught holds few of "why" and "how". lab/README.md says how far it can be relied on.
/// </summary>
public sealed class PassageReader : IPassageReader, IDisposable
{
    private const int Threads = 2;
    private readonly InferenceSession session, lists;
    private readonly ReaderPieces pieces, listPieces;
    private readonly NativeUse use;

    private PassageReader(ReaderFiles files)
    {
        (session, lists) = (OnnxSession.Create(files.Passages), OnnxSession.Create(files.Lists, Threads));
        (pieces, listPieces) = (new(files.Vocabulary), new(files.Vocabulary, ReaderPieces.LongestList));
        use = new NativeUse(this, () =>
        {
            session.Dispose();
            lists.Dispose();
        });
    }

    /// <summary>Loads the reader.</summary>
    /// <param name="folder">Where the build has put the files, which are checked; those beside the program by default.</param>
    /// <exception cref="EncoderUnavailableException">A file is missing or not this program's.</exception>
    public static PassageReader Load(string? folder = null) => new(ReaderFiles.Check(folder ?? EmbeddedEncoder.DefaultPath));

    /// <summary>Reads each of the passages for the question; results are in the order of the passages. Two run side by side, the longest
    /// first, so that both end at nearly the same time.</summary>
    /// <remarks>Of a question 48 pieces are read, of a passage 192 (about 130 words). Where one of them has no words, there is nothing to
    /// find.</remarks>
    /// <exception cref="ObjectDisposedException">The reader has been disposed of, possibly while this went on.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; looked at between passages.</exception>
    public IReadOnlyList<PassageReading> Read(string question, IReadOnlyList<string> passages,
        CancellationToken cancellationToken = default)
    {
        var asked = pieces.Question(question);
        var inputs = passages.Select(passage => ReaderPieces.Join(asked, pieces.Passage(passage))).Index()
            .OrderByDescending(input => input.Item?.Ids.Length);
        var readings = new PassageReading[passages.Count];
        var oneByOne = Partitioner.Create(inputs, EnumerablePartitionerOptions.NoBuffering);
        var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellationToken };
        use.Run(() => Parallel.ForEach(oneByOne, sideBySide, input =>
            readings[input.Index] = input.Item is { } pieces ? ReaderRun.Of(session, pieces) : PassageReading.Nothing));
        return readings;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PassageReading>> ReadAsync(string question, IReadOnlyList<string> passages,
        CancellationToken cancellationToken) =>
        Task.Run(() => Read(question, passages, cancellationToken), cancellationToken);

    /// <summary>Reads the sentences of a list for the question.</summary>
    /// <remarks>Of the list 256 pieces are read (about 180 words).</remarks>
    /// <exception cref="ObjectDisposedException">The reader has been disposed of.</exception>
    public ListReading ReadList(string question, SentenceList list)
    {
        var reading = PassageReading.Nothing;
        if (ReaderPieces.Join(listPieces.Question(question), listPieces.Passage(list.Text)) is { } input)
            use.Run(() => reading = ReaderRun.Of(lists, input));
        return new(reading.Answerable, [.. list.Places.Select(place => reading.BestIn(place).Margin)]);
    }

    /// <inheritdoc/>
    public Task<ListReading> ReadListAsync(string question, SentenceList list, CancellationToken cancellationToken) =>
        Task.Run(() => ReadList(question, list), cancellationToken);

    /// <summary>Waits for the passages under way.</summary>
    public void Dispose() => use.Dispose();
}
