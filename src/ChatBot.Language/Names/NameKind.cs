namespace ChatBot.Language.Names;

/// <summary>What a name names, as far as its words and those beside it tell.</summary>
public enum NameKind
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>A human being: a title or a given name tells, or the order of its parts.</summary>
    Person,

    /// <summary>A country, a city or another place.</summary>
    Place,

    /// <summary>A body of people: "Bank of Norway", "NATO".</summary>
    Organisation,

    /// <summary>Those of a country or a faith, or what is of them: "Russian", "French".</summary>
    People,
}
