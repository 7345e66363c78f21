namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>What an index was made with: its encoder and how passages were cut, as it keeps them.</summary>
/// <param name="Encoder">Identity of the encoder.</param>
/// <param name="Dimensions">Values of each of its vectors.</param>
/// <param name="Cutting">How passages are cut; empty where nothing is said of it.</param>
internal sealed record IndexMaker(string Encoder, int Dimensions, string Cutting)
{
    private const string With = " with ";

    /// <summary>Encoder and cutting as one text.</summary>
    public string Name => Cutting.Length == 0 ? Encoder : Encoder + With + Cutting;

    /// <summary>Reads a <see cref="Name"/>.</summary>
    public static IndexMaker Of(string name, int dimensions)
    {
        var with = name.IndexOf(With, StringComparison.Ordinal);
        return with < 0 ? new IndexMaker(name, dimensions, "") : new IndexMaker(name[..with], dimensions, name[(with + With.Length)..]);
    }

    /// <summary>Whether two vectors of theirs can be compared.</summary>
    public bool HasVectorsOf(IndexMaker other) => Encoder == other.Encoder && Dimensions == other.Dimensions;
}
