using ChatBot.Answers;
using ChatBot.Answers.Composing;

namespace ChatBot.Host.Terminals;

/// <summary>An answer as a person reads it in a terminal: the text with its markers, then the sources.</summary>
internal static class AnswerText
{
    private const string Bold = "1";
    private const string Dim = "2";

    public static void Write(Terminal terminal, Answer answer)
    {
        foreach (var line in WordWrap.Lines(SafeText.OnLines(answer.Text), terminal.Width))
            terminal.Output.WriteLine(line);
        if (answer.Citations.Count == 0)
            return;

        terminal.Output.WriteLine();
        foreach (var citation in answer.Citations)
            WriteSource(terminal, citation);
    }

    private static void WriteSource(Terminal terminal, Citation citation)
    {
        var marker = $"[{citation.Number}] ";
        var details = CitationDetails.Of(citation);
        var heading = marker + SafeText.OnOneLine(citation.Title) + (details.Length == 0 ? "" : " — " + details);
        foreach (var line in WordWrap.Lines(heading, terminal.Width, marker.Length))
            terminal.Output.WriteLine(terminal.Styled(line, Bold));

        var margin = new string(' ', marker.Length);
        foreach (var line in WordWrap.Lines(margin + QuoteTrimmer.Enclose(SafeText.OnOneLine(citation.Quote)), terminal.Width, marker.Length))
            terminal.Output.WriteLine(terminal.Styled(line, Dim));
    }
}
