using ChatBot.Language.Names.Given;

namespace ChatBot.Language.People;

/// <summary>Somebody, or a body, that a text names.</summary>
public sealed class Person
{
    private readonly List<RoleWords> roles = [];

    internal Person(NameRun full, string[] name) => (Full, Name) = (full, name);

    /// <summary>Folded words of the fullest name without titles.</summary>
    public IReadOnlyList<string> Name { get; internal set; }

    public string Surname => Name[^1];

    /// <summary>What the text tells of it, or what a pronoun that means it does.</summary>
    public Gender Gender { get; internal set; }

    /// <summary>Whether a title, a given name or a pronoun tells that it is a human being.</summary>
    public bool IsHuman { get; internal set; }

    /// <summary>False where only part of a name is known that several bear.</summary>
    public bool IsSure { get; internal init; } = true;

    /// <summary>What the text says that it is, one for each place that says so.</summary>
    public IReadOnlyList<RoleWords> Roles => roles;

    /// <summary>The run that names it most fully.</summary>
    internal NameRun Full { get; set; }

    internal void Add(RoleWords role) => roles.Add(role);
}
