using System.Globalization;
using ChatBot.Evaluation.NamePairs;

namespace ChatBot.Host.Terminals;

/// <summary>The figures of a set of name pairs as a person reads them, one kind of pair a line.</summary>
internal static class NameReportText
{
    public static void Write(Terminal terminal, NameReport report)
    {
        terminal.Output.WriteLine(terminal.Styled(SafeText.OnOneLine($"{report.Set}: {report.All.Pairs} pairs of names"), "1"));
        terminal.Output.WriteLine($"  {"",-26} {"pairs",6}  joined                   falsely   found   wrong spellings");
        foreach (var (kind, figures) in report.Types)
            Line(SafeText.OnOneLine(kind), figures);
        Line("all", report.All);

        void Line(string kind, NameFigures figures) => terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {kind,-26} {figures.Pairs,6}  {figures.Joined:0.000}  {figures.Interval[0]:0.000} to {figures.Interval[1]:0.000}   "
            + $"{figures.FalselyJoined,7:0.0000}   {figures.Found:0.000}   {figures.WrongSpellings:0.000}"));
    }
}
