namespace ChatBot.Retrieval.Reading;

/// <summary>Reads passages for a question: whether they answer it, and which words of theirs do.</summary>
public interface IPassageReader
{
    /// <summary>Reads each of the passages for the question; results are in the order of the passages.</summary>
    /// <exception cref="Encoding.EncoderUnavailableException">The reader cannot be loaded.</exception>
    Task<IReadOnlyList<PassageReading>> ReadAsync(string question, IReadOnlyList<string> passages, CancellationToken cancellationToken);

    /// <summary>Reads sentences for the question that stand in one list, so that they are weighed against one another.</summary>
    /// <exception cref="Encoding.EncoderUnavailableException">The reader cannot be loaded.</exception>
    Task<ListReading> ReadListAsync(string question, SentenceList list, CancellationToken cancellationToken);
}
