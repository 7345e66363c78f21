using System.Globalization;

namespace ChatBot.Benchmarks;

/// <summary>What else tells whether a figure can be trusted: other programs may be using the machine too.</summary>
internal static class Machine
{
    /// <summary>Cores, and how many threads have wanted one in the last minute on average.</summary>
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, load {Read("/proc/loadavg")?.Split(' ')[0] ?? "unknown"}");

    /// <summary>The most memory that this process has had at once, in MB; null where the system does not tell.</summary>
    public static int? PeakMegabytes() => PeakMegabytes("self");

    /// <summary>The same of another process; null where it is gone.</summary>
    public static int? PeakMegabytes(int process) => PeakMegabytes(process.ToString(CultureInfo.InvariantCulture));

    /// <summary>The memory of this process that is no file's, in MB; null where the system does not tell.</summary>
    public static int? OwnMegabytes() => Megabytes("self", "RssAnon:");

    private static int? PeakMegabytes(string process) => Megabytes(process, "VmHWM:");

    private static int? Megabytes(string process, string what, string file = "status")
    {
        var line = Read($"/proc/{process}/{file}")?.Split('\n').FirstOrDefault(line => line.StartsWith(what, StringComparison.Ordinal));
        return line is null ? null
            : int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>The memory of this process and of all that it has started, in MB, of what several share each with its part (Pss); null
    /// where the system does not tell.</summary>
    public static int? SharedOutMegabytes()
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => name!.All(char.IsAsciiDigit))
            .Select(name => (Process: name!, Parent: Read($"/proc/{name}/stat")?.Split(") ")[^1].Split(' ')[1]))
            .ToList();
        List<string> family = [Environment.ProcessId.ToString(CultureInfo.InvariantCulture)];
        for (var at = 0; at < family.Count; at++)
            family.AddRange(parents.Where(process => process.Parent == family[at]).Select(process => process.Process));
        return family.Select(process => Megabytes(process, "Pss:", "smaps_rollup")).Sum();
    }

    /// <summary>Processor time of all processes that this one has started and that have ended; zero where the system does not
    /// tell.</summary>
    public static TimeSpan WorkedByChildren()
    {
        // proc(5): what follows the program's name begins with field 3; fields 16 and 17 are cutime and cstime, in hundredths of a second.
        var fields = Read("/proc/self/stat")?.Split(") ")[^1].Split(' ');
        return fields is null ? TimeSpan.Zero : TimeSpan.FromMilliseconds(10 * (Number(fields[13]) + Number(fields[14])));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A process may be gone, and another system has no such file.
            return null;
        }
    }
}
