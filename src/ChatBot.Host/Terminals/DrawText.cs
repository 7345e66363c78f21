using System.Globalization;
using ChatBot.Evaluation.Draws;

namespace ChatBot.Host.Terminals;

/// <summary>What was drawn of answers, and what a person found of it, as a person reads it.</summary>
internal static class DrawText
{
    public static void Write(Terminal terminal, DrawReport report) => terminal.Output.WriteLine(SafeText.OnOneLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Set}: {report.Asked} questions asked, {report.Answered} answered, {report.Showing} answers show it ("
        + $"{Share(report.Showing, report.Answered)} of the answered); {report.Items.Count} drawn")));

    public static void Write(Terminal terminal, IReadOnlyList<JudgedDraw> sets)
    {
        foreach (var set in sets)
            terminal.Output.WriteLine(SafeText.OnOneLine(string.Create(CultureInfo.InvariantCulture,
                $"{set.Set}: {set.Judged} of {set.Drawn} judged, right {set.Right:0.000}")));
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "–" : ((double)part / whole).ToString("0.000", CultureInfo.InvariantCulture);
}
