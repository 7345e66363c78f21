using System.Text.Json;

namespace ChatBot.Evaluation.NamePairs;

/// <summary>What <c>eval --json</c> prints for a set of pairs: one object on one line, its members as <see cref="NameFigures"/> has
/// them.</summary>
public static class NameReportJson
{
    public static string Write(NameReport report) => JsonSerializer.Serialize(
        new NameDocument(
            report.Set,
            report.All.Pairs,
            report.All.Joined,
            report.All.Interval,
            report.All.Halves,
            report.All.FalselyJoined,
            report.All.Strangers,
            report.All.Found,
            report.All.WrongSpellings,
            new OrderedDictionary<string, NameFigures>(report.Types)),
        NameDocumentContext.Default.NameDocument);
}
