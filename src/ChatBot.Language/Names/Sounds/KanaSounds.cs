using System.Text;

namespace ChatBot.Language.Names.Sounds;

/// <summary>Japanese kana as sounds, after Hepburn; the vowels that only carry a foreign consonant are written as carriers.</summary>
public static class KanaSounds
{
    // Hiragana from ぁ (3041) on, katakana 0x60 above: consonant and vowel, small letters in capitals' stead marked by '-'.
    private static readonly string[] Table = (
        "-a a -i i -U U -e e -o o ka ga ki gi kU gU ke ge ko go sa za Si Ji sU zU se ze so zo ta da Ci Ji = cU zU te de tO dO na ni nU "
        + "ne no " +
        "ha ba pa hi bi pi fU bU pU he be pe ho bo po ma mi mU me mo -ya ya -yu yu -yo yo ra ri rU re ro -wa wa wi we wo n vU ka ke")
        .Split(' ');

    private const char Hiragana = '\u3041', Katakana = '\u30A1';

    public static string Read(string word)
    {
        var read = new StringBuilder(word.Length * 2);
        foreach (var c in word)
        {
            var index = c >= Katakana ? c - Katakana : c - Hiragana;
            if (index < 0 || index >= Table.Length)
                continue;
            var sound = Table[index];
            if (sound == "=")
                continue;
            if (sound[0] == '-')
                Contract(read, sound[1..]);
            else
                SoundsOf.Append(read, sound.Replace('O', 'U').Replace('y', 'i'));
        }

        return read.ToString();
    }

    // ファ is fa, ジェ Je, キャ kia, ウェ we: the small letter takes the place of the vowel before it.
    private static void Contract(StringBuilder read, string vowel)
    {
        if (read.Length > 0 && read[^1] == 'U' && (read.Length == 1 || "aiueo".Contains(read[^2], StringComparison.Ordinal)))
            read.Append('w').Remove(read.Length - 2, 1);
        if (read.Length > 0 && "aiueoU".Contains(read[^1], StringComparison.Ordinal))
            read.Length--;
        var isPalatal = read.Length > 0 && read[^1] is 'S' or 'C' or 'J';
        SoundsOf.Append(read, isPalatal ? vowel.Replace("y", "", StringComparison.Ordinal) : vowel.Replace('y', 'i'));
    }
}
