namespace ChatBot.Host.Doctor;

/// <summary>How a part of the product is.</summary>
internal enum Health
{
    Works,

    /// <summary>It works, and there is something to know of it.</summary>
    Note,

    /// <summary>It is not set up, and nothing else needs it.</summary>
    Unset,

    Fails,
}
