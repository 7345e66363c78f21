using System.Text;
using ChatBot.Answers;
using ChatBot.Answers.Filters;
using ChatBot.Answers.Quoting;
using ChatBot.Language;

namespace ChatBot.Host.Terminals;

/// <summary>An answer as a person reads it in a terminal: the text with its markers, the phrase that answers in bold, then the
/// sources.</summary>
internal static class AnswerText
{
    private const string Bold = "1";
    private const string Dim = "2";

    public static void Write(Terminal terminal, Answer answer)
    {
        if (answer.Filters is { } filter)
            WriteFilter(terminal, filter);
        WriteText(terminal, answer);
        if (answer.Notice is { } notice)
            WriteNotice(terminal, notice);
        if (answer.Citations.Count == 0)
            return;

        terminal.Output.WriteLine();
        foreach (var citation in answer.Citations)
            WriteSource(terminal, citation);
    }

    private static void WriteFilter(Terminal terminal, QuestionFilter filter)
    {
        foreach (var line in WordWrap.Lines($"{SafeText.OnOneLine(filter.Write())}:", terminal.Width))
            terminal.Output.WriteLine(terminal.Styled(line, Dim));
    }

    private static void WriteText(Terminal terminal, Answer answer)
    {
        // Made safe character by character, so that ranges stay as they are.
        var text = SafeText.OnLines(answer.Text);
        var phrases = PhrasesIn(answer);
        foreach (var line in WordWrap.Ranges(text, terminal.Width))
            terminal.Output.WriteLine(Emphasised(terminal, line.Of(text),
                phrases.ConvertAll(phrase => phrase with { Start = phrase.Start - line.Start })));
    }

    private static void WriteNotice(Terminal terminal, string notice)
    {
        terminal.Output.WriteLine();
        foreach (var line in WordWrap.Lines(notice, terminal.Width))
            terminal.Output.WriteLine(terminal.Styled(line, Dim));
    }

    private static List<TextRange> PhrasesIn(Answer answer)
    {
        var phrases = new List<TextRange>();
        var start = 0;
        foreach (var sentence in answer.Shown)
        {
            if (sentence.Phrase is { } phrase)
                phrases.Add(phrase with { Start = phrase.Start + start });
            start += sentence.Marked.Length + Answer.Gap.Length;
        }

        return phrases;
    }

    private static string Emphasised(Terminal terminal, string line, List<TextRange> phrases)
    {
        var written = new StringBuilder();
        var reached = 0;
        foreach (var phrase in phrases.Where(new TextRange(0, line.Length).Overlaps))
        {
            var (start, end) = (Math.Max(phrase.Start, reached), Math.Min(phrase.End, line.Length));
            written.Append(line, reached, start - reached).Append(terminal.Styled(line[start..end], Bold));
            reached = end;
        }

        return written.Append(line, reached, line.Length - reached).ToString();
    }

    private static void WriteSource(Terminal terminal, Citation citation)
    {
        var marker = $"[{citation.Number}] ";
        var details = CitationDetails.Of(citation);
        var heading = marker + SafeText.OnOneLine(citation.Title) + (details.Length == 0 ? "" : " — " + details);
        foreach (var line in WordWrap.Lines(heading, terminal.Width, marker.Length))
            terminal.Output.WriteLine(terminal.Styled(line, Bold));

        var margin = new string(' ', marker.Length);
        foreach (var line in WordWrap.Lines(margin + QuoteTrimmer.Enclose(SafeText.OnOneLine(citation.Quote)), terminal.Width,
            marker.Length))
            terminal.Output.WriteLine(terminal.Styled(line, Dim));
    }
}
