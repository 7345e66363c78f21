namespace ChatBot.Evaluation;

/// <summary>Cuts questions, sentences and examples into parts that do not depend on their order or number.</summary>
public static class Folds
{
    /// <summary>The part, 0 to <paramref name="count"/> - 1, of everything that shares a key (FNV-1a, Fowler, Noll and Vo).</summary>
    public static int Of(string key, int count)
    {
        var hash = 2166136261u;
        foreach (var c in key)
            hash = unchecked((hash ^ c) * 16777619);
        return (int)((hash >> 7) % (uint)count);
    }
}
