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

    /// <summary>Whether a topic is one of so many that are left out: by itself, so that it stays so when others are added.</summary>
    public static bool IsLeftOut(string topic, int one) => Convert.ToInt32(Hash(topic)[..4], 16) % one == 0;

    private static string Hash(string topic) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(topic)));
}
