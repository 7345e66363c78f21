namespace ChatBot.Retrieval.Names.Given;

/// <summary>Which pronoun an article uses of somebody.</summary>
internal enum Gender
{
    Unknown,
    Female,
    Male,
}
