using System.Text;

namespace ChatBot.Host.Terminals;

/// <summary>Where a verb writes: results to standard output, everything else to standard error.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, TextReader input)
{
    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public TextReader Input { get; } = input;

    /// <summary>Columns to wrap results at; null where they go to a file or a pipe.</summary>
    public int? Width { get; init; }

    /// <summary>Whether results may carry colour.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether progress may be drawn on standard error.</summary>
    public bool Progress { get; init; }

    public string CurrentDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>The terminal of this process. Output is UTF-8 whatever the locale says.</summary>
    public static Terminal OfProcess()
    {
        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("TERM") is "dumb";
        return new Terminal(Writer(Console.OpenStandardOutput()), Writer(Console.OpenStandardError()), Reader())
        {
            Width = Console.IsOutputRedirected ? null : Columns(),
            Colour = !plain && !Console.IsOutputRedirected,
            Progress = !plain && !Console.IsErrorRedirected,
        };
    }

    /// <summary>One line that says what went wrong, whatever stands in it.</summary>
    public void Complain(string message) => Error.WriteLine(SafeText.OnOneLine(message));

    /// <summary>Text in an SGR style such as "1" (bold) where colour is allowed.</summary>
    public string Styled(string text, string style) => Colour ? $"\e[{style}m{text}\e[0m" : text;

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), 4096) { AutoFlush = true };

    private static StreamReader Reader() => new(Console.OpenStandardInput(), new UTF8Encoding(false));

    private static int? Columns()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Min(width, 120) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
