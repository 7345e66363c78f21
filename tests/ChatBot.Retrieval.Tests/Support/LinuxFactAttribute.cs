namespace ChatBot.Retrieval.Tests.Support;

/// <summary>A test that needs a file system of its own, which only Linux gives to everybody.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Needs Linux's mount namespaces.";
    }
}
