namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>The tables of vectors.</summary>
internal static class VectorTable
{
    /// <summary>Of the vectors that are searched.</summary>
    public const string Current = "vectors";

    /// <summary>Of those of a new encoder that are being made beside.</summary>
    public const string New = "new_vectors";
}
