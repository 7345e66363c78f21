namespace ChatBot.ModelServing;

/// <summary>A vector that stands for a text: the same for the same text, near for texts that share words. Not of unit length.</summary>
internal static class TextVector
{
    public const int Dimensions = 48;

    public static float[] Of(string text)
    {
        var vector = new float[Dimensions];
        foreach (var word in text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // FNV-1a: string.GetHashCode differs from one process to the next.
            var hash = word.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u);
            vector[hash % Dimensions] += 2;
        }
        return vector;
    }
}
