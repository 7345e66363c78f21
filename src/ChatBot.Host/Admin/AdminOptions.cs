using System.ComponentModel.DataAnnotations;

namespace ChatBot.Host.Admin;

/// <summary>Section <c>Admin</c>: the pages of editors and operators.</summary>
internal sealed class AdminOptions
{
    /// <summary>What opens the pages; null: they are closed, but to people on this machine in Development.</summary>
    [DataType(DataType.Password)]
    [StringLength(200, MinimumLength = 16)]
    public string? Key { get; set; }
}
