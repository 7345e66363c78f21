using System.Globalization;
using System.Reflection;
using ChatBot.Lab.Questions;
using ChatBot.Language;

namespace ChatBot.Lab.Negatives;

/// <summary>Makes a question unanswerable by putting another name, number or the opposite word into it.</summary>
internal static class SwappedDetail
{
    private static readonly ILookup<string, string> Opposites = WordTable.Lines(Assembly.GetExecutingAssembly(), "Negatives/opposites.txt")
        .Select(line => line.Split(' ')).SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) })
        .ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Null where the question has nothing to swap. Names and numbers are taken from the passage, the answer's own
    /// apart.</summary>
    public static ReadingQuestion? Of(ReadingQuestion question, Random random)
    {
        if (question.Answer is not { } answer) return null;
        var said = answer.Of(question.Passage);
        var changes = Names(question, said, random).Concat(Numbers(question, said, random)).Concat(Words(question.Question)).ToArray();
        if (changes.Length == 0) return null;
        var (place, other) = changes[random.Next(changes.Length)];
        return question with { Question = question.Question[..place.Start] + other + question.Question[place.End..], Answer = null };
    }

    private static IEnumerable<(TextRange, string)> Names(ReadingQuestion question, string said, Random random)
    {
        var others = DetailSpans.Names(question.Passage).Select(name => name.Of(question.Passage)).Distinct(StringComparer.Ordinal)
            .Where(name => !Touches(name, said) && !question.Question.Contains(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        foreach (var name in DetailSpans.Names(question.Question))
        {
            var own = name.Of(question.Question);
            var fit = others.Where(other => !Touches(other, own) && other.Contains(' ') == own.Contains(' ')).ToArray();
            if (fit.Length > 0) yield return (name, fit[random.Next(fit.Length)]);
        }
    }

    private static IEnumerable<(TextRange, string)> Numbers(ReadingQuestion question, string said, Random random)
    {
        var others = DetailSpans.Numbers(question.Passage).Select(number => number.Of(question.Passage))
            .Where(number => !Touches(number, said) && !question.Question.Contains(number, StringComparison.Ordinal)).ToArray();
        foreach (var number in DetailSpans.Numbers(question.Question))
        {
            var own = number.Of(question.Question);
            var fit = others.Where(other => IsYear(other) == IsYear(own)).ToArray();
            if (fit.Length > 0) yield return (number, fit[random.Next(fit.Length)]);
            else if (IsYear(own))
            {
                var year = int.Parse(own, CultureInfo.InvariantCulture) + random.Next(2, 9) * (random.Next(2) * 2 - 1);
                yield return (number, year.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static IEnumerable<(TextRange, string)> Words(string question) =>
        from word in DetailSpans.Words(question)
        let other = Opposites[word.Of(question)].FirstOrDefault()
        where other is not null
        select (word, other);

    private static bool IsYear(string number) => number is ['1', _, _, _] or ['2', '0', _, _] && number.All(char.IsAsciiDigit);

    private static bool Touches(string one, string other) =>
        one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);
}
