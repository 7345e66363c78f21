using System.Text;

namespace ChatBot.Host.Verbs;

/// <summary>Reads a question from standard input.</summary>
internal static class QuestionInput
{
    /// <summary>Far above what any question may be; what lies beyond is not read.</summary>
    private const int MaxCharacters = 4 << 20;

    public static async Task<string> ReadAsync(TextReader input, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[8192];
        while (text.Length < MaxCharacters && await input.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            text.Append(buffer, 0, read);
        return text.ToString().TrimEnd('\r', '\n');
    }
}
