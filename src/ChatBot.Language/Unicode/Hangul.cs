namespace ChatBot.Language.Unicode;

/// <summary>Korean syllables are composed and decomposed by arithmetic: The Unicode Standard, section 3.12.</summary>
internal static class Hangul
{
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Tails = 28;

    public static bool IsSyllable(int point) => (uint)(point - SyllableBase) < Leads * Vowels * Tails;

    public static void Decompose(int syllable, List<int> into)
    {
        var index = syllable - SyllableBase;
        into.Add(LeadBase + index / (Vowels * Tails));
        into.Add(VowelBase + index / Tails % Vowels);
        if (index % Tails > 0) into.Add(TailBase + index % Tails);
    }

    public static bool TryCompose(int first, int second, out int syllable)
    {
        var (lead, vowel, tail) = (first - LeadBase, second - VowelBase, second - TailBase);
        syllable = 0;
        if ((uint)lead < Leads && (uint)vowel < Vowels) syllable = SyllableBase + (lead * Vowels + vowel) * Tails;
        else if (IsSyllable(first) && (first - SyllableBase) % Tails == 0 && tail is > 0 and < Tails) syllable = first + tail;
        return syllable > 0;
    }
}
