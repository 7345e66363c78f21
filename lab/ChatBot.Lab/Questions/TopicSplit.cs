using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Lab.Questions;

/// <summary>Which topics are never learnt from: the same ones on every machine, by hash.</summary>
internal static class TopicSplit
{
    /// <summary>One of so many topics, and at least one.</summary>
    public static HashSet<string> LeftOut(IEnumerable<string> topics, int one)
    {
        var all = topics.Distinct(StringComparer.Ordinal).OrderBy(Hash, StringComparer.Ordinal).ToArray();
        return [.. all.Take(Math.Max(1, all.Length / one))];
    }

    private static string Hash(string topic) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(topic)));
}
