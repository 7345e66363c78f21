namespace ChatBot.Articles.Reading;

/// <summary>Why something could not be read; the rest was.</summary>
/// <param name="Source">Path of the file or folder.</param>
/// <param name="Line">Line of the file, from 1, where the fault lies in one.</param>
/// <param name="Message">One clear sentence for the person who gave us the file; holds no control characters.</param>
public sealed record ReadFailure(string Source, int? Line, string Message)
{
    /// <summary>The failure as one line: <c>news.jsonl, line 3: The record has no "text".</c></summary>
    public override string ToString()
    {
        var source = string.Concat(Source.Select(character => char.IsControl(character) ? '?' : character));
        return Line is { } line ? FormattableString.Invariant($"{source}, line {line}: {Message}") : $"{source}: {Message}";
    }
}
