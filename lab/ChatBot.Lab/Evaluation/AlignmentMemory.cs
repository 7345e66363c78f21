using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Lab.Evaluation;

/// <summary>Keeps in a file what the untaught encoder says, which is the same for every reader that is measured.</summary>
internal sealed class AlignmentMemory : IDisposable
{
    private readonly Alignment _alignment;
    private readonly Dictionary<string, double> _known = new(StringComparer.Ordinal);
    private readonly StreamWriter _file;

    public AlignmentMemory(Alignment alignment, string path)
    {
        _alignment = alignment;
        if (File.Exists(path))
            foreach (var parts in File.ReadLines(path).Select(line => line.Split(' ')))
                if (parts is [var key, var value]) _known[key] = double.Parse(value, CultureInfo.InvariantCulture);
        _file = new StreamWriter(path, append: true);
    }

    public double Of(string question, string passage)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question + '\n' + passage)).AsSpan(0, 12));
        if (_known.TryGetValue(key, out var known)) return known;
        var value = _alignment.Of(question, passage);
        _known.Add(key, value);
        _file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key} {value:R}"));
        return value;
    }

    public void Dispose() => _file.Dispose();
}
