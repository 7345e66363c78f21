namespace ChatBot.Host.Web.Admin;

/// <summary>Marks an endpoint of the pages of editors and operators: the gate stands before each that has it.</summary>
/// <param name="MostBytes">Largest body that it takes.</param>
/// <param name="MostFields">Most fields and files of its form.</param>
/// <param name="IsSignIn">Whether it lets people in: it asks for no session.</param>
internal sealed record AdminPart(long MostBytes = AdminPart.OfForm, int MostFields = 64, bool IsSignIn = false)
{
    /// <summary>Enough for a form without texts.</summary>
    public const long OfForm = 64 * 1024;

    /// <summary>Enough for a form with the text of an article, as browsers write it.</summary>
    public const long OfText = 4 * 1024 * 1024;

    /// <summary>Enough for files.</summary>
    public const long OfFiles = 64 * 1024 * 1024;

    /// <summary>Most files at once.</summary>
    public const int MostFiles = 200;
}
