using System.Buffers;

namespace ChatBot.Language.Words;

/// <summary>The English stemmer of the Snowball project, known as Porter2.</summary>
/// <remarks>Written from its published definition: M. Porter, "The English (Porter2) stemming algorithm", snowballstem.org.</remarks>
public static class EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] Doubles = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];

    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
        ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
        ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"),
        ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"),
        ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly HashSet<string> Invariants = new(StringComparer.Ordinal)
    {
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    };

    /// <summary>The stem of a folded word. Words with anything but the letters a to z come back as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        if (Exceptions.TryGetValue(word, out var exception))
            return exception;

        var (w, r1, r2) = Prepare(word);
        w = Step1A(w);
        if (!Invariants.Contains(w))
            w = RemoveDerivations(w, r1, r2);
        return w.Replace('Y', 'y');
    }

    private static string RemoveDerivations(string w, int r1, int r2)
    {
        w = Step1B(w, r1);
        if (w.Length > 2 && w[^1] is 'y' or 'Y' && !IsVowel(w[^2]))
            w = w[..^1] + "i";
        w = Derivational(w, r1, r2);
        w = Residual(w, r2);
        return FinalE(w, r1, r2);
    }

    private static (string Word, int R1, int R2) Prepare(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
                letters[i] = 'Y';
        }

        var w = new string(letters);
        var r1 = w.StartsWith("gener", StringComparison.Ordinal) || w.StartsWith("arsen", StringComparison.Ordinal) ? 5
            : w.StartsWith("commun", StringComparison.Ordinal) ? 6
            : RegionAfter(w, 0);
        return (w, r1, RegionAfter(w, r1));
    }

    // The region after the first non-vowel that follows a vowel.
    private static int RegionAfter(string w, int from)
    {
        for (var i = from + 1; i < w.Length; i++)
        {
            if (!IsVowel(w[i]) && IsVowel(w[i - 1]))
                return i + 1;
        }

        return w.Length;
    }

    private static string Step1A(string w)
    {
        if (w.EndsWith("sses", StringComparison.Ordinal))
            return w[..^2];
        if (w.EndsWith("ied", StringComparison.Ordinal) || w.EndsWith("ies", StringComparison.Ordinal))
            return w.Length > 4 ? w[..^2] : w[..^1];
        if (w.EndsWith("us", StringComparison.Ordinal) || w.EndsWith("ss", StringComparison.Ordinal))
            return w;
        return w[^1] == 's' && w.AsSpan(0, w.Length - 2).ContainsAny(Vowels) ? w[..^1] : w;
    }

    private static string Step1B(string w, int r1)
    {
        if (Suffix(w, "eedly", "eed") is { } eed)
            return w.Length - eed.Length >= r1 ? w[..^eed.Length] + "ee" : w;
        if (Suffix(w, "ingly", "edly", "ing", "ed") is not { } suffix || !HasVowel(w.AsSpan(0, w.Length - suffix.Length)))
            return w;

        var stem = w[..^suffix.Length];
        if (Suffix(stem, "at", "bl", "iz") is not null)
            return stem + "e";
        if (Array.Exists(Doubles, stem.EndsWith))
            return stem is ['a' or 'e' or 'o', _, _] ? stem : stem[..^1];
        return IsShort(stem, r1) ? stem + "e" : stem;
    }

    private static string Derivational(string w, int r1, int r2)
    {
        foreach (var (suffix, replacement) in Step2)
        {
            if (!w.EndsWith(suffix, StringComparison.Ordinal))
                continue;
            if (w.Length - suffix.Length >= r1 && AllowsStep2(w, suffix))
                w = w[..^suffix.Length] + replacement;
            break;
        }

        foreach (var (suffix, replacement) in Step3)
        {
            if (!w.EndsWith(suffix, StringComparison.Ordinal))
                continue;
            if (w.Length - suffix.Length >= (suffix == "ative" ? r2 : r1))
                w = w[..^suffix.Length] + replacement;
            break;
        }

        return w;
    }

    private static bool AllowsStep2(string w, string suffix) => suffix switch
    {
        "ogi" => w.Length > 3 && w[^4] == 'l',
        "li" => w.Length > 2 && "cdeghkmnrt".Contains(w[^3], StringComparison.Ordinal),
        _ => true,
    };

    private static string Residual(string w, int r2)
    {
        if (Suffix(w, Step4) is not { } suffix || w.Length - suffix.Length < r2)
            return w;
        var stem = w[..^suffix.Length];
        return suffix == "ion" && stem is not [.., 's' or 't'] ? w : stem;
    }

    private static string FinalE(string w, int r1, int r2)
    {
        if (w[^1] == 'e' && (w.Length - 1 >= r2 || (w.Length - 1 >= r1 && !EndsInShortSyllable(w.AsSpan(0, w.Length - 1)))))
            return w[..^1];
        return w.Length - 1 >= r2 && w.EndsWith("ll", StringComparison.Ordinal) ? w[..^1] : w;
    }

    private static bool IsShort(string w, int r1) => r1 >= w.Length && EndsInShortSyllable(w);

    private static bool EndsInShortSyllable(ReadOnlySpan<char> w) => w.Length switch
    {
        < 2 => false,
        2 => IsVowel(w[0]) && !IsVowel(w[1]),
        _ => !IsVowel(w[^1]) && w[^1] is not ('w' or 'x' or 'Y') && IsVowel(w[^2]) && !IsVowel(w[^3]),
    };

    private static string? Suffix(string w, params ReadOnlySpan<string> longestFirst)
    {
        foreach (var suffix in longestFirst)
        {
            if (w.EndsWith(suffix, StringComparison.Ordinal))
                return suffix;
        }

        return null;
    }

    private static bool HasVowel(ReadOnlySpan<char> w) => w.ContainsAny(Vowels);

    private static bool IsVowel(char c) => Vowels.Contains(c);
}
