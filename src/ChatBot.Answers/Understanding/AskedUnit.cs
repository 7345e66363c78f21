using System.Collections.Frozen;
using ChatBot.Language.People;
using ChatBot.Language.Speech;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Understanding;

/// <summary>Something a question asks about, which an answer has to speak of.</summary>
/// <param name="Kind">Whether it is a name, a word, or the force of a statement.</param>
/// <param name="Parts">Its words; several for a name such as "St. Petersburg".</param>
/// <param name="Weight">How much it says of what is asked, above 0 up to 1.</param>
/// <param name="Force">The force, for <see cref="UnitKind.Force"/>.</param>
public sealed record AskedUnit(UnitKind Kind, IReadOnlyList<QueryTerm> Parts, double Weight, SpeechForce? Force = null)
{
    private const double TellingWeight = 0.5;

    /// <summary>Whether it tells much of what is asked.</summary>
    public bool IsTelling => Weight >= TellingWeight;

    /// <summary>The role by which somebody is asked about, "the mayor of Sandoy"; null for those who are asked about by name.</summary>
    public RoleWords? Role { get; init; }

    /// <summary>Full names of those whom the articles found give that role, folded.</summary>
    public IReadOnlySet<string> Bearers { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Whether the articles know it at all. A name counts by its last word, since articles often leave out first
    /// names; so "Angela Putin" is taken for the Putin they know. Who has a role may have it by another word: the lawyer is an attorney.
    /// </summary>
    public bool IsKnown => Kind == UnitKind.Force || Parts[^1].Passages > 0 || Bearers.Count > 0;
}

/// <summary>What an <see cref="AskedUnit"/> is.</summary>
public enum UnitKind
{
    Name,
    Word,

    /// <summary>A verb of speech: met by any statement of that force.</summary>
    Force,
}
