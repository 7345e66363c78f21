namespace ChatBot.Language.Names;

/// <summary>
/// How far two name skeletons lie apart: Damerau-Levenshtein with costs below 1 for what transliteration and typing confuse
/// (vowels among themselves, voiced and unvoiced consonants, a vowel or an h too many).
/// </summary>
/// <remarks>Optimal string alignment variant; costs tuned on the pairs of evaldata "names", see docs/quality.md.</remarks>
public static class NameDistance
{
    private const double VowelForVowel = 0.5;
    private const double LikeSound = 0.6;
    private const double VowelOrH = 0.6;
    private const string LikeSounds = "bp pb dt td gk kg gh hg hk kh zs sz vf fv cs sc ck kc zc cz mn nm xk kx bv vb iu ui";
    private const int LongestOnStack = 64;

    /// <summary>Far more than what adding up in different orders can make of equal distances.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Substitutions among a to z, the costs of one row after those of another.</summary>
    private static readonly double[] Substitutions =
        [.. from a in Enumerable.Range('a', 26) from b in Enumerable.Range('a', 26) select CostOf((char)a, (char)b)];

    /// <summary>Cost of turning one skeleton into the other divided by the longer length: 0 alike, 1 nothing shared.</summary>
    public static double Between(string a, string b) => Within(double.MaxValue, a, b);

    /// <summary>As <see cref="Between"/> where that is at most <paramref name="limit"/>, and else any larger value, found sooner.</summary>
    public static double Within(double limit, string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        return longest == 0 ? 0 : Cost(a, b, (limit * longest) + Rounding) / longest;
    }

    /// <summary>Whether two sounds are the same or are taken for one another.</summary>
    public static bool SoundAlike(char a, char b) => Substitution(a, b) < 1;

    private static double Cost(string a, string b, double most)
    {
        // Each character that one has more than the other costs as much as the cheapest one.
        if (Math.Abs(a.Length - b.Length) * VowelOrH > most)
            return double.MaxValue;

        var width = b.Length + 1;
        var cells = 3 * width;
        Span<double> rows = cells <= 3 * LongestOnStack ? stackalloc double[cells] : new double[cells];
        var before = rows[..width];
        var previous = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        previous[0] = 0;
        for (var j = 1; j <= b.Length; j++)
            previous[j] = previous[j - 1] + Insertion(b[j - 1]);

        var leastBefore = 0.0;
        for (var i = 1; i <= a.Length; i++)
        {
            var removal = Insertion(a[i - 1]);
            var least = current[0] = previous[0] + removal;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(
                    previous[j - 1] + Substitution(a[i - 1], b[j - 1]),
                    Math.Min(previous[j] + removal, current[j - 1] + Insertion(b[j - 1])));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = Math.Min(cost, before[j - 2] + 1);
                current[j] = cost;
                least = Math.Min(least, cost);
            }

            // Costs only grow, and a step leads over one row at most.
            if (least > most && leastBefore > most)
                return double.MaxValue;
            leastBefore = least;
            var free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return previous[b.Length];
    }

    private static double Insertion(char c) => IsVowel(c) || c == 'h' ? VowelOrH : 1;

    private static double Substitution(char a, char b) =>
        char.IsAsciiLetterLower(a) && char.IsAsciiLetterLower(b) ? Substitutions[((a - 'a') * 26) + (b - 'a')] : CostOf(a, b);

    private static double CostOf(char a, char b)
    {
        if (a == b)
            return 0;
        if (IsVowel(a) && IsVowel(b))
            return VowelForVowel;
        return a != ' ' && b != ' ' && LikeSounds.AsSpan().IndexOf([a, b]) >= 0 ? LikeSound : 1;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
