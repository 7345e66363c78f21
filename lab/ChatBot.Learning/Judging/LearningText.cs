using System.Globalization;
using ChatBot.Host.Terminals;

namespace ChatBot.Learning.Judging;

/// <summary>What <c>learn-answers</c> says of what it learnt.</summary>
internal static class LearningText
{
    public static void Write(Terminal terminal, IReadOnlyList<JudgeFigures> figures)
    {
        terminal.Output.WriteLine($"{"right sentence, cross-validated",-48} questions   first    of 2    of 3");
        foreach (var figure in figures)
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Name,-48} {figure.Examples,9}   {figure.First:0.000}   {figure.OfTwo:0.000}   {figure.OfThree:0.000}"));
    }

    public static void Write(Terminal terminal, string title, IReadOnlyList<ConfidenceFigures> figures)
    {
        var shares = string.Join("  ",
            ConfidenceFigures.OverRefusals.Select(share => string.Create(CultureInfo.InvariantCulture, $"at {share:0.00}")));
        terminal.Output.WriteLine($"{title,-48} answerable  without    area  refused {shares}");
        foreach (var figure in figures)
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Set,-48} {figure.Answerable,10} {figure.Unanswerable,8}   {figure.Area:0.000}          "
                + $"{string.Join("    ", figure.Refused.Select(share => share.ToString("0.00", CultureInfo.InvariantCulture)))}"));
    }
}
