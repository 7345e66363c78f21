using System.Collections.Frozen;
using System.Text;

namespace ChatBot.Language.Names.Sounds;

/// <summary>An alphabet as the sounds of its letters and digraphs, in the writing of <see cref="SoundsOf"/>; the longest that fits is
/// read.</summary>
/// <remarks>Marks and letters that are not listed are silent.</remarks>
public sealed class LetterSounds
{
    private const int Longest = 4;
    private readonly FrozenDictionary<string, string> sounds;

    private LetterSounds(string table) => sounds = table
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('='))
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    /// <summary>Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian.</summary>
    public static LetterSounds Cyrillic { get; } = new("""
        а=a б=b в=v г=g д=d е=e ё=io ж=Z з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=X ц=c ч=C ш=S щ=S ы=i э=e ю=iu я=ia
        і=i ї=i є=ie ґ=g ў=u ј=i љ=l њ=n ћ=C ђ=J џ=J ѓ=g ќ=k ѕ=z дж=J кс=ks ье=ie ъе=ie ий=i ый=i
        """);

    /// <summary>Modern Greek.</summary>
    public static LetterSounds Greek { get; } = new("""
        α=a ά=a β=v γ=g δ=d ε=e έ=e ζ=z η=i ή=i θ=T ι=i ί=i ϊ=i ΐ=i κ=k λ=l μ=m ν=n ξ=ks ο=o ό=o π=p ρ=r σ=s ς=s τ=t υ=i ύ=i ϋ=i ΰ=i φ=f
        χ=X ψ=ps ω=o ώ=o μπ=b ντ=d γκ=g γγ=ng γχ=nX ου=u ού=u αι=e αί=e ει=i εί=i οι=i οί=i αυ=av αύ=av ευ=ev εύ=ev τζ=J τσ=c
        """);

    /// <summary>Hebrew, without vowels as a rule; a mark after a letter makes another sound of it.</summary>
    public static LetterSounds Hebrew { get; } = new("""
        א=a ב=b ג=g ד=d ה=h ו=w ז=z ח=X ט=t י=i כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=c ץ=c ק=k ר=r ש=S ת=t
        וו=v יי=i ג'=J צ'=C ץ'=C ז'=Z ת'=T ח'=X ד'=T ג׳=J צ׳=C ץ׳=C ז׳=Z ת׳=T ח׳=X ד׳=T ג’=J צ’=C ץ’=C ז’=Z ת’=T ח’=X ד’=T
        """);

    /// <summary>Arabic and Persian, without short vowels.</summary>
    public static LetterSounds Arabic { get; } = new("""
        ا=a أ=a إ=i آ=a ء=a ؤ=u ئ=i ى=a ة=h ب=b ت=t ث=T ج=J ح=h خ=X د=d ذ=T ر=r ز=z س=s ش=S ص=s ض=d ط=t ظ=z ع=a غ=G ف=f ق=k ك=k ل=l
        م=m ن=n ه=h و=w ي=i پ=p چ=C ژ=Z گ=g ڤ=v ک=k ی=i تش=C دج=J كس=ks
        """);

    /// <summary>The sounds of a word.</summary>
    public string Read(string word)
    {
        var folded = word.ToLowerInvariant();
        var read = new StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length;)
            at += Append(read, folded, at);
        return read.ToString();
    }

    private int Append(StringBuilder read, string word, int at)
    {
        for (var length = Math.Min(Longest, word.Length - at); length > 0; length--)
        {
            if (!sounds.TryGetValue(word.Substring(at, length), out var sound))
                continue;
            SoundsOf.Append(read, sound);
            return length;
        }

        return 1;
    }
}
