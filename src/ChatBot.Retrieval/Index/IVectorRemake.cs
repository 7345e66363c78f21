namespace ChatBot.Retrieval.Index;

/// <summary>
/// How the vectors of an index that another encoder made are made anew. The new ones are laid beside the old ones until every article has
/// them; until then nothing is found by its meaning, and words alone answer. Killed at any moment and run again, it goes on where it was.
/// </summary>
public interface IVectorRemake
{
    /// <summary>The encoder whose vectors the index holds, where it is not the one that the index was opened with; null where it
    /// is.</summary>
    ValueTask<string?> FindOtherEncoderAsync(CancellationToken cancellationToken);

    /// <summary>Some articles that have no vectors of the encoder that the index was opened with; none where all have.</summary>
    ValueTask<IReadOnlyList<UnencodedArticle>> ListUnencodedAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Lays vectors beside the old ones, one for each passage; of no effect where the article is gone or another version by
    /// now.</summary>
    ValueTask PutVectorsAsync(UnencodedArticle article, IReadOnlyList<ReadOnlyMemory<float>> vectors, CancellationToken cancellationToken);

    /// <summary>Puts the new vectors in the place of the old ones, all at once; false where an article has none yet.</summary>
    ValueTask<bool> AdoptVectorsAsync(CancellationToken cancellationToken);
}
