using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;

namespace ChatBot.Language.People;

/// <summary>Somebody, or a body, that a text names.</summary>
public sealed class Person
{
    private readonly List<RoleWords> roles = [];

    internal Person(WrittenName full, string[] name, string surname) => (Full, Name, Surname) = (full, name, surname);

    /// <summary>Folded words of the fullest name without titles.</summary>
    public IReadOnlyList<string> Name { get; internal set; }

    /// <summary>The last word of the family name, which stands first in some languages; of what is nobody's name the last word.</summary>
    public string Surname { get; }

    /// <summary>What the text tells of it, or what a pronoun that means it does.</summary>
    public Gender Gender { get; internal set; }

    /// <summary>Whether a title, a given name or a pronoun tells that it is a human being.</summary>
    public bool IsHuman { get; internal set; }

    /// <summary>Whether more than the capital of a sentence's first word tells that it is a name.</summary>
    public bool IsTold { get; internal set; }

    /// <summary>False where only part of a name is known that several bear.</summary>
    public bool IsSure { get; internal init; } = true;

    /// <summary>What the text says that it is, one for each place that says so.</summary>
    public IReadOnlyList<RoleWords> Roles => roles;

    /// <summary>Where the text names it most fully, titles left out.</summary>
    public TextRange FullRange => Full.BareRange;

    /// <summary>The run that names it most fully.</summary>
    internal WrittenName Full { get; set; }

    internal void Add(RoleWords role) => roles.Add(role);
}
