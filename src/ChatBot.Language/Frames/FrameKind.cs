namespace ChatBot.Language.Frames;

/// <summary>How a clause stands in its sentence where it is not asserted by the text itself.</summary>
public enum FrameKind
{
    /// <summary>Somebody says it: "the mayor said", "according to the police", in quotation marks.</summary>
    Said,

    /// <summary>Somebody says it and the text keeps its distance: "claimed", "allegedly", "rumours that".</summary>
    Claimed,

    /// <summary>Somebody says that it is not so.</summary>
    Denied,

    /// <summary>Somebody is said to have done it: accused, charged, suspected.</summary>
    Accused,

    /// <summary>Somebody wants it, demands it, proposes it.</summary>
    Wanted,

    /// <summary>Somebody means to do it, promises or threatens it.</summary>
    Planned,

    /// <summary>Somebody thinks it, expects it, fears it.</summary>
    Supposed,

    /// <summary>It may be so.</summary>
    Possible,

    /// <summary>It is to come.</summary>
    Future,

    /// <summary>It depends on something: "if", "unless". The scope holds the condition and what depends on it.</summary>
    Conditional,

    /// <summary>It is open: "whether".</summary>
    Asked,

    /// <summary>It is not so: "not", "never", "without".</summary>
    Negated,
}
