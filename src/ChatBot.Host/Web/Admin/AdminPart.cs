namespace ChatBot.Host.Web.Admin;

/// <summary>Marks an endpoint of the pages of editors and operators: the gate stands before each that has it.</summary>
/// <param name="MostBytes">Largest body that it takes.</param>
/// <param name="IsSignIn">Whether it lets people in: it asks for no session.</param>
internal sealed record AdminPart(long MostBytes = AdminPart.OfForm, bool IsSignIn = false)
{
    /// <summary>Enough for a form without texts.</summary>
    public const long OfForm = 64 * 1024;
}
