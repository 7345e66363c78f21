using System.Text.Json;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Comparisons;

/// <summary>The scores of an earlier measurement, as <c>eval --json</c> printed them.</summary>
/// <param name="Set">Name of the set.</param>
/// <param name="Scores">By question id, then by the figure's name; a figure that the question cannot measure is left out.</param>
public sealed record EarlierReport(string Set, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Scores)
{
    /// <summary>Reads a file of one or more reports, one on each line; sets of name pairs among them are passed over.</summary>
    /// <exception cref="FormatException">A line is no such report; the message is one sentence for a person.</exception>
    public static async Task<IReadOnlyList<EarlierReport>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var reports = new List<EarlierReport>();
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            if (!string.IsNullOrWhiteSpace(line) && Parse(line) is { } report)
                reports.Add(report);
        }

        return reports;
    }

    /// <summary>What of a question's scores tells whether its answer was right.</summary>
    /// <exception cref="KeyNotFoundException">The question was not asked then.</exception>
    public QuestionScores ScoresOf(string question)
    {
        var scores = Scores[question];
        return new()
        {
            Answered = Score("answers.answered"),
            Contains = Score("answers.contains"),
            SpeakerLastName = Score("speakers.lastName"),
            CitationRecall = Score("citations.recall"),
            UnanswerableRefused = Score("refusals.unanswerableRefused"),
            AnswerableRefused = Score("refusals.answerableRefused"),
        };

        double? Score(string name) => scores.TryGetValue(name, out var score) ? score : null;
    }

    private static EarlierReport? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.TryGetProperty("pairs", out _))
                return null;
            var set = document.RootElement.GetProperty("set").GetString()!;
            var scores = document.RootElement.GetProperty("scores").EnumerateObject().ToDictionary(
                question => question.Name,
                question => (IReadOnlyDictionary<string, double>)question.Value.EnumerateObject().ToDictionary(
                    score => score.Name, score => score.Value.GetDouble(), StringComparer.Ordinal),
                StringComparer.Ordinal);
            return new EarlierReport(set, scores);
        }
        catch (Exception failure)
        when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new FormatException("It is not what 'eval --json' of this version prints: each line needs \"set\" and \"scores\".",
                failure);
        }
    }
}
