using ChatBot.Language.Names.Reading;

namespace ChatBot.Language.Names;

/// <summary>
/// Finds the names of a text in one pass: runs of words with capitals, with what stands small inside them. Months, days of the week and
/// days that have a name are nobody's.
/// </summary>
public static class NameReader
{
    /// <summary>Whether a folded word may stand small inside a name: "de", "van".</summary>
    public static bool IsParticle(string word) => NameVocabulary.Particles.Contains(word);

    /// <summary>The names in the order of the text. What opens a sentence is among them where it may be a name; how sure that is, each
    /// tells.</summary>
    public static IReadOnlyList<WrittenName> Read(INamedText text)
    {
        var size = LetterSizes.Of(text);
        if (size is LetterSize.Small)
            return SmallNames.Read(text);
        var words = new NameWords(text);
        var names = new List<WrittenName>();
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (words.DayAt(at) is var day and > 0)
            {
                at += day - 1;
                continue;
            }

            if (!words.Begin(at))
                continue;
            var last = words.LastFrom(at);
            var first = words.FirstWithParticles(at, names.Count > 0 ? names[^1].Last + 1 : 0);
            names.Add(NameParts.Part(text, first, last, size is LetterSize.Mixed));
            at = last;
        }

        NameParts.ShareFamilies(names);
        return names;
    }
}
