using ChatBot.Language.Names.Given;

namespace ChatBot.Language.People;

/// <summary>Somebody, or a body, that an article names.</summary>
internal sealed class Person
{
    /// <summary>The run that names it most fully.</summary>
    public required NameRun Full { get; set; }

    /// <summary>Folded words of the fullest name without titles.</summary>
    public required string[] Name { get; set; }

    public Gender Gender { get; set; }

    /// <summary>Whether a title, a given name or a pronoun tells that it is a human being.</summary>
    public bool IsHuman { get; set; }

    /// <summary>False where only part of a name is known that several bear.</summary>
    public bool IsSure { get; set; } = true;

    /// <summary>What the article says that it is, one set of terms for each place: { russian, foreign, minister }.</summary>
    public List<RoleWords> Roles { get; } = [];

    public string Surname => Name[^1];
}
