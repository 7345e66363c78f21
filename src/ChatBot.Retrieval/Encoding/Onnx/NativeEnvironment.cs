using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Encoding.Onnx;

/// <summary>
/// The environment that native libraries read. .NET keeps a copy of its own on Unix, so that
/// <see cref="Environment.SetEnvironmentVariable(string, string?)"/> does not reach them; on Windows the C runtime has one of its own too.
/// </summary>
internal static partial class NativeEnvironment
{
    /// <summary>Sets a variable for every library that is loaded from here on, in this process alone.</summary>
    /// <exception cref="InvalidOperationException">The system refused it.</exception>
    public static void Set(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        var failed = OperatingSystem.IsWindows() ? PutEnvironment(name, value) : SetEnvironment(name, value, overwrite: 1);
        if (failed != 0)
            throw new InvalidOperationException($"The environment variable {name} could not be set.");
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    [LibraryImport("ucrtbase", EntryPoint = "_wputenv_s", StringMarshalling = StringMarshalling.Utf16)]
    private static partial int PutEnvironment(string name, string value);
}
