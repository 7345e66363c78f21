using System.ComponentModel.DataAnnotations;

namespace ChatBot.Host.Sharing;

/// <summary>Section <c>Sharing</c>: links to frozen answers that others can open.</summary>
internal sealed class SharingOptions
{
    /// <summary>Days that a shared answer can be opened, from the day on which it was shared; 0: nothing is shared and nothing shared is
    /// shown.</summary>
    [Range(0, 3650)]
    public int Days { get; set; } = 90;

    /// <summary>Shared answers that are kept at most; while there are so many, none is added.</summary>
    [Range(1, 10_000_000)]
    public int MostAnswers { get; set; } = 20_000;
}
