using ChatBot.Language.Names.Sounds;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Names;

/// <summary>Tells whether two whole names may be one person's, in any two scripts, titles, order and missing parts aside.</summary>
public sealed class FullNames(NameOptions options)
{
    private static readonly char[] Parting = [' ', '-', '‐', '–', '·', '・', '‧', '=', '＝', '.', ','];

    /// <summary>
    /// Names in different scripts are compared as a whole, in every order that turns the words of one round. Of names in one script the
    /// last words must match and the first, unless one name has a single word; an initial matches its name, a given name its short forms.
    /// </summary>
    public bool AreOne(string one, string other)
    {
        var (script, otherScript) = (Scripts.Of(one), Scripts.Of(other));
        var (words, otherWords) = (Words(one), Words(other));
        if (words.Count == 0 || otherWords.Count == 0)
            return false;
        return script == otherScript ? IsOneScriptMatch(words, otherWords) : AreOneSound(words, script, otherWords, otherScript);
    }

    private bool AreOneSound(List<string> words, Script script, List<string> others, Script otherScript)
    {
        if (script is not Script.Latin && otherScript is not Script.Latin)
            return false;
        var costs = SoundCosts.Of(script is Script.Latin ? otherScript : script);
        var sounds = words.ConvertAll(SoundsOf.Name);
        var whole = string.Concat(others.Select(SoundsOf.Name));
        return whole.Length > 0 && Enumerable.Range(0, sounds.Count).Any(first =>
            string.Concat(sounds.Skip(first).Concat(sounds.Take(first))) is { Length: > 0 } turned
            && costs.Within(options.ForeignNameDistance, turned, whole) <= options.ForeignNameDistance);
    }

    private bool IsOneScriptMatch(List<string> words, List<string> others)
    {
        if (words.Count == 1 && others.Count == 1)
            return IsNear(words[0], others[0], mayBeGiven: true);
        if (words.Count == 1 || others.Count == 1)
            return IsNear(words[^1], others[^1], mayBeGiven: false);
        return (IsNear(words[^1], others[^1], mayBeGiven: false) && IsGivenNear(words[0], others[0]))
            || (IsNear(words[^1], others[0], mayBeGiven: false) && IsNear(words[0], others[^1], mayBeGiven: false));
    }

    private bool IsGivenNear(string one, string other) =>
        one.Length == 1 || other.Length == 1 ? Folding.Fold(one)[..1] == Folding.Fold(other)[..1] : IsNear(one, other, mayBeGiven: true);

    private bool IsNear(string one, string other, bool mayBeGiven) =>
        new NameMatcher([new NameCount(other, 1)], options).Find(one, isWrittenAsName: mayBeGiven).Count > 0;

    private static List<string> Words(string name)
    {
        var words = name.Split(Parting, StringSplitOptions.RemoveEmptyEntries).ToList();
        // What stands last is a name whatever it else is: Martin Luther King.
        return [.. words.Where((word, at) => at == words.Count - 1 || !TitleWords.IsHonorific(Folding.Fold(word)))];
    }
}
