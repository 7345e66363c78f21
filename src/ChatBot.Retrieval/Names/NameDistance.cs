namespace ChatBot.Retrieval.Names;

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

    /// <summary>Cost of turning one skeleton into the other divided by the longer length: 0 alike, 1 nothing shared.</summary>
    public static double Between(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        return longest == 0 ? 0 : Cost(a, b) / longest;
    }

    private static double Cost(string a, string b)
    {
        var before = new double[b.Length + 1];
        var previous = new double[b.Length + 1];
        var current = new double[b.Length + 1];
        for (var j = 1; j <= b.Length; j++)
            previous[j] = previous[j - 1] + Insertion(b[j - 1]);

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = previous[0] + Insertion(a[i - 1]);
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(
                    previous[j - 1] + Substitution(a[i - 1], b[j - 1]),
                    Math.Min(previous[j] + Insertion(a[i - 1]), current[j - 1] + Insertion(b[j - 1])));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = Math.Min(cost, before[j - 2] + 1);
                current[j] = cost;
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }

    private static double Insertion(char c) => IsVowel(c) || c == 'h' ? VowelOrH : 1;

    private static double Substitution(char a, char b)
    {
        if (a == b)
            return 0;
        if (IsVowel(a) && IsVowel(b))
            return VowelForVowel;
        return a != ' ' && b != ' ' && LikeSounds.AsSpan().IndexOf([a, b]) >= 0 ? LikeSound : 1;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
