using ChatBot.Language.Names.Titles;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Somebody that a turn names: "Judge Hanna Lindqvist" is Hanna Lindqvist, a woman.</summary>
/// <param name="Name">The name without the titles before it.</param>
/// <param name="Gender">What a title or a given name in front of a family name tells; unknown where neither does.</param>
internal sealed record NamedPerson(string Name, Gender Gender)
{
    /// <param name="written">A run of capitals, as <see cref="Mentions.NamesOf"/> gives it.</param>
    public static NamedPerson Of(string written)
    {
        var words = TextAnalyzer.Tokens(written);
        var titles = words.Count - 1;
        while (titles > 0 && !TitleWords.Contains(words[titles - 1].Word))
            titles--;
        // "The Justice Department" is no Department with a title.
        if (words.Any(word => TitleWords.IsOrganisation(word.Word)))
            return new(written, Gender.Unknown);
        var told = words.Take(titles).Select(word => TitleWords.GenderOf(word.Word)).FirstOrDefault(gender => gender is not Gender.Unknown);
        if (told is Gender.Unknown && words.Count - titles > 1)
            told = Genders.Of(words[titles].Word);
        return new(titles == 0 ? written : written[words[titles].Range.Start..], told);
    }

    /// <summary>Whether a pronoun of that gender may mean them.</summary>
    public bool MayBe(Gender gender) => Gender is Gender.Unknown || Gender == gender;
}
