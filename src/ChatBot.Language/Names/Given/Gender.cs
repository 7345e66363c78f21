namespace ChatBot.Language.Names.Given;

/// <summary>Which pronoun an article uses of somebody.</summary>
public enum Gender
{
    Unknown,
    Female,
    Male,
}
