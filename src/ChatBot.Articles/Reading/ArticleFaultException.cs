namespace ChatBot.Articles.Reading;

/// <summary>A fault in what was given to read. Never leaves the reader: it becomes a <see cref="ReadFailure"/>.</summary>
/// <param name="message">One clear sentence for a person.</param>
/// <param name="line">Line of the file, from 1, where the fault lies in one.</param>
internal sealed class ArticleFaultException(string message, int? line = null) : Exception(message)
{
    public int? Line { get; } = line;
}
