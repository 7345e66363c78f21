using System.Text;
using ChatBot.Language.Unicode;

namespace ChatBot.Language.Names.Sounds;

/// <summary>
/// Writes a name of any script in the sounds that <see cref="SoundCosts"/> compares: a to z as they are mostly read, <c>S</c> sh, <c>C</c>
/// ch,
/// <c>J</c> j as in John, <c>Z</c> zh, <c>X</c> kh, <c>T</c> th, <c>N</c> ng, <c>c</c> ts, <c>U</c> a vowel that only carries a consonant.
/// </summary>
public static class SoundsOf
{
    /// <summary>The sounds of a name; empty where its script has none here.</summary>
    public static string Name(string name)
    {
        var script = Scripts.Of(name);
        return script is Script.Latin ? Latin.Sounds(name) : Foreign(name, script);
    }

    public static string Foreign(string name, Script script)
    {
        var composed = NormalForm.KC.Normalize(name);
        return script switch
        {
            Script.Cyrillic => LetterSounds.Cyrillic.Read(composed),
            Script.Greek => LetterSounds.Greek.Read(composed),
            Script.Hebrew => LetterSounds.Hebrew.Read(composed),
            Script.Arabic => LetterSounds.Arabic.Read(composed),
            Script.Hangul => HangulSounds.Read(composed),
            Script.Kana => KanaSounds.Read(composed),
            Script.Han => Pinyin.Read(composed),
            _ => "",
        };
    }

    /// <summary>Appends sounds, none twice in a row.</summary>
    public static void Append(StringBuilder sounds, string more)
    {
        foreach (var sound in more)
        {
            if (sounds.Length == 0 || sounds[^1] != sound)
                sounds.Append(sound);
        }
    }
}
