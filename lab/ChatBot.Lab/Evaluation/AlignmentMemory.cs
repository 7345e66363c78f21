using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Lab.Evaluation;

/// <summary>Keeps in a file what the untaught encoder says, which is the same for every reader that is measured.</summary>
internal sealed class AlignmentMemory : IDisposable
{
    private readonly TokenAlignment alignment;
    private readonly Dictionary<string, double> known = new(StringComparer.Ordinal);
    private readonly StreamWriter file;

    public AlignmentMemory(TokenAlignment alignment, string path)
    {
        this.alignment = alignment;
        if (File.Exists(path))
            foreach (var parts in File.ReadLines(path).Select(line => line.Split(' ')))
                if (parts is [var key, var value]) this.known[key] = double.Parse(value, CultureInfo.InvariantCulture);
        file = new StreamWriter(path, append: true);
    }

    public double Of(string question, string passage)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question + '\n' + passage)).AsSpan(0, 12));
        if (this.known.TryGetValue(key, out var known)) return known;
        var value = this.alignment.Of(question, passage);
        this.known.Add(key, value);
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key} {value:R}"));
        return value;
    }

    public void Dispose() => file.Dispose();
}
