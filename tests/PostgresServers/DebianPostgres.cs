using System.Diagnostics;

namespace ChatBot.Tests.PostgresServers;

/// <summary>PostgreSQL as Debian installs it.</summary>
internal static class DebianPostgres
{
    /// <summary>The folder of its programs.</summary>
    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static string FindPrograms()
    {
        var programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => version + "/bin")
                .FirstOrDefault(bin => File.Exists(bin + "/initdb"))
            : null;
        return programs ?? throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql (test.sh does).");
    }

    /// <summary>How a shell script that runs it is started: the server does not run as root.</summary>
    public static ProcessStartInfo Script(string script, params string[] arguments)
    {
        string[] shell = ["sh", "-c", script, "postgres", .. arguments];
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", .. shell])
            : new ProcessStartInfo(shell[0], shell[1..]);
        start.WorkingDirectory = "/";
        return start;
    }
}
