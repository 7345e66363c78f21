using ChatBot.Language.Names.Given;

namespace ChatBot.Language.People;

/// <summary>Pronouns that tell the gender of whom they mean.</summary>
public static class GenderedPronouns
{
    /// <summary>Of a folded word; unknown where it is none.</summary>
    public static Gender GenderOf(string word) => word switch
    {
        "he" or "his" or "him" => Gender.Male,
        "she" or "her" or "hers" => Gender.Female,
        _ => Gender.Unknown,
    };
}
