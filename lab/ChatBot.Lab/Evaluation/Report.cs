using System.Globalization;

namespace ChatBot.Lab.Evaluation;

/// <summary>Prints what a reader does on sets, and what it does together with words and alignment.</summary>
internal static class Report
{
    private static readonly (string Name, Func<Measured, double> Score)[] Signals =
    [
        ("words", m => m.Words), ("alignment", m => m.Alignment),
        ("logit", m => m.Reading.Answerable), ("margin", m => m.Reading.Best.Margin), ("reader", m => m.Score),
    ];

    /// <param name="chosen">Sets to fit the mixture of signals by.</param>
    /// <param name="articles">Sets to measure it by.</param>
    public static void Write(
        IReadOnlyList<(AnswerSet Set, IReadOnlyList<Measured> Rows)> chosen,
        IReadOnlyList<(AnswerSet Set, IReadOnlyList<Measured> Rows)> articles)
    {
        static double[] Features(Measured m) => [m.Reading.Answerable, m.Reading.Best.Margin, m.Alignment, m.Words];
        foreach (var (set, rows) in chosen.Concat(articles))
        {
            // Each set is measured by what was fitted on the others.
            var fit = new LogisticFit([.. chosen.Where(other => other.Set != set).SelectMany(other => other.Rows)
                .Select(row => (Features(row), row.Question.Answer is not null))]);
            var (with, without) =
                (rows.Where(row => row.Question.Answer is not null).ToArray(), rows.Where(row => row.Question.Answer is null).ToArray());
            var (right, f1) = (with.Average(row => row.IsRightSentence ? 1.0 : 0), with.Average(row => row.F1));
            Say($"{set.Name} ({with.Length} + {without.Length}): right sentence {right:F3}");
            if (set.HasPhrases) Say($"  span F1 {f1:F3}");
            foreach (var (name, score) in Signals.Append(("mixed", m => fit.Score(Features(m)))))
            {
                double[] yes = [.. with.Select(score)], no = [.. without.Select(score)];
                var (five, ten) = (Rates.Refused(yes, no, 0.05), Rates.Refused(yes, no, 0.1));
                Say($"  {name,-10} AUROC {Rates.Auroc(yes, no):F3}, refused at 5 % {five:F3}, at 10 % {ten:F3}");
            }
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
