using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ChatBot.Articles.Cleaning;

/// <summary>
/// Normalisation form C: letters followed by combining marks become the single characters that readers and questions use.
/// </summary>
/// <remarks>
/// <see cref="string.Normalize()"/> leaves everything as it is where globalization is invariant, as it is here so that no ICU has
/// to be installed. Covers the Basic Multilingual Plane but CJK compatibility ideographs; data in composition.txt.
/// </remarks>
internal static class Composition
{
    private static readonly Lazy<Tables> Data = new(Tables.Load);

    public static string Compose(string text)
    {
        if (!text.Any(MayCompose))
            return text;

        var tables = Data.Value;
        var composed = new StringBuilder(text.Length);
        var marks = new List<(char Mark, int Class)>();
        var starter = -1;
        foreach (var original in text)
        {
            var character = tables.Singletons.GetValueOrDefault(original, original);
            var combiningClass = tables.ClassOf(character);
            if (combiningClass > 0)
            {
                marks.Add((character, combiningClass));
                continue;
            }
            Attach(composed, marks, starter, tables);
            if (starter >= 0 && starter == composed.Length - 1 && tables.Find(composed[starter], character) is { } joined)
            {
                composed[starter] = joined;
                continue;
            }
            composed.Append(character);
            starter = composed.Length - 1;
        }
        Attach(composed, marks, starter, tables);
        return composed.ToString();
    }

    /// <summary>Puts marks in canonical order, joins those that join the starter, and appends the others.</summary>
    private static void Attach(StringBuilder composed, List<(char Mark, int Class)> marks, int starter, Tables tables)
    {
        if (marks.Count == 0)
            return;

        var blocking = 0;
        foreach (var (mark, combiningClass) in marks.OrderBy(mark => mark.Class))
        {
            if (starter >= 0 && blocking < combiningClass && tables.Find(composed[starter], mark) is { } joined)
            {
                composed[starter] = joined;
                continue;
            }
            composed.Append(mark);
            blocking = combiningClass;
        }
        marks.Clear();
    }

    /// <summary>Marks, conjoining jamo, and the characters that have a canonical replacement.</summary>
    private static bool MayCompose(char character) => character switch
    {
        < '\u0300' => false,
        '\u0374' or '\u037E' or '\u0387' or '\u2126' or '\u212A' or '\u212B' or '\u2329' or '\u232A' => true,
        >= '\u1100' and <= '\u11FF' or >= '\u1F00' and <= '\u1FFF' => true,
        >= '\u2000' and < '\u2020' => false,
        _ => char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark,
    };

    private sealed record Tables(
        FrozenDictionary<(char, char), char> Pairs, FrozenDictionary<char, char> Singletons, FrozenDictionary<char, int> Classes)
    {
        // Hangul syllables compose by arithmetic: The Unicode Standard, section 3.12.
        private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
        private const int Leads = 19, Vowels = 21, Trails = 28;

        public int ClassOf(char character) => character < '\u0300' ? 0 : Classes.GetValueOrDefault(character);

        public char? Find(char first, char second)
        {
            if (Pairs.TryGetValue((first, second), out var composite))
                return composite;
            int lead = first - LeadBase, vowel = second - VowelBase;
            if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
                return (char)(SyllableBase + ((lead * Vowels) + vowel) * Trails);
            int syllable = first - SyllableBase, trail = second - TrailBase;
            var isOpen = syllable is >= 0 and < Leads * Vowels * Trails && syllable % Trails == 0;
            return isOpen && trail is > 0 and < Trails ? (char)(first + trail) : null;
        }

        public static Tables Load()
        {
            var pairs = new Dictionary<(char, char), char>();
            var singletons = new Dictionary<char, char>();
            var classes = new Dictionary<char, int>();
            using var stream = typeof(Composition).Assembly.GetManifestResourceStream("composition.txt")
                ?? throw new InvalidOperationException("composition.txt is not embedded.");
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                var fields = line.Split(' ');
                if (fields[0] == "+")
                    pairs[(Code(fields[1]), Code(fields[2]))] = Code(fields[3]);
                else if (fields[0] == "=")
                    singletons[Code(fields[1])] = Code(fields[2]);
                else if (fields[0] == "@")
                    AddClass(classes, fields);
            }
            return new(pairs.ToFrozenDictionary(), singletons.ToFrozenDictionary(), classes.ToFrozenDictionary());
        }

        private static void AddClass(Dictionary<char, int> classes, string[] fields)
        {
            for (int code = Code(fields[1]); code <= Code(fields[2]); code++)
                classes[(char)code] = int.Parse(fields[3], CultureInfo.InvariantCulture);
        }

        private static char Code(string hexadecimal) => (char)int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
