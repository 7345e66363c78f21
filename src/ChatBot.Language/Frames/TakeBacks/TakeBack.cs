namespace ChatBot.Language.Frames.TakeBacks;

/// <summary>Sentences behind a claim that take it back.</summary>
/// <param name="Kind">How.</param>
/// <param name="First">The sentence that takes it back, by its place among the sentences of the text.</param>
/// <param name="Last">The last sentence that goes on with it; equal to <paramref name="First"/> where none does.</param>
public sealed record TakeBack(TakeBackKind Kind, int First, int Last);

/// <summary>How a sentence takes back what another one says.</summary>
public enum TakeBackKind
{
    /// <summary>It is denied or found false: "That is false", "The club denied it".</summary>
    Denied,

    /// <summary>Whom it accuses is cleared: "The tribunal cleared him".</summary>
    Cleared,

    /// <summary>The case against them is dropped, a ban is lifted.</summary>
    Dropped,

    /// <summary>Who said or did it takes it back: "In the evening she took it back".</summary>
    TakenBack,

    /// <summary>What was planned does not happen: "The plan is off".</summary>
    Cancelled,

    /// <summary>A number or a name is put right: "The figure was later corrected to 12".</summary>
    Corrected,

    /// <summary>Nothing shows that it is so: "Police said there was no evidence".</summary>
    Unproven,

    /// <summary>What is shown or believed is something else: "In fact it was taken in 2014".</summary>
    InFact,
}
