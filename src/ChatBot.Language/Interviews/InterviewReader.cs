using ChatBot.Language.Sentences;

namespace ChatBot.Language.Interviews;

/// <summary>
/// Finds the questions and answers of an interview: paragraphs with "Q:" and "A:" or with names before them, one of which does most of the
/// asking, or questions that are paragraphs by themselves, three or more, each with its answer below. Linear in the text but for the
/// questions of one interview.
/// </summary>
public static class InterviewReader
{
    private const int FewestExchanges = 2;
    private const int FewestBare = 3;
    private const int LongestQuestion = 300;
    private const int LongestAnswer = 2_500;
    private const double MostlyAsking = 0.5;

    /// <summary>The interview; null where the text is none.</summary>
    public static Interview? Find(string text)
    {
        if (!text.Contains('?', StringComparison.Ordinal))
            return null;
        var paragraphs = Paragraphs.Of(text);
        var labels = paragraphs.Select(paragraph => SpeakerLabel.Of(text, paragraph)).ToList();
        var exchanges = Labelled(text, paragraphs, labels);
        if (exchanges.Count < FewestExchanges)
            exchanges = Bare(text, paragraphs);
        return exchanges.Count < FewestExchanges ? null : new(exchanges);
    }

    private static List<Exchange> Labelled(string text, IReadOnlyList<TextRange> paragraphs, List<SpeakerLabel?> labels)
    {
        var exchanges = new List<Exchange>();
        if (Asking(text, paragraphs, labels) is not { } asking)
            return exchanges;
        for (var at = 0; at + 1 < paragraphs.Count; at++)
        {
            if (labels[at] is not { } asker || !asking(asker))
                continue;
            var answer = at + 1;
            while (answer < paragraphs.Count && labels[answer] is null)
                answer++;
            if (answer == paragraphs.Count || asking(labels[answer]!))
                continue;
            // What stands below the last answer need not belong to it.
            var next = labels.FindIndex(answer + 1, label => label is not null);
            var last = next < 0 ? answer : next - 1;
            var label = labels[answer]!;
            if (label.Start < paragraphs[answer].End && asker.Start < paragraphs[at].End
                && paragraphs[last].End - label.Start <= LongestAnswer)
            {
                var (asked, told) = (TextRange.Between(asker.Start, paragraphs[at].End),
                    TextRange.Between(label.Start, paragraphs[last].End));
                exchanges.Add(new(asked, told, label.Kind is LabelKind.Name ? label.Name : null)
                {
                    Start = paragraphs[answer].Start,
                    IsLabelled = true
                });
            }
        }

        return exchanges;
    }

    // Whoever ends most of what they say with a question mark; null where nobody does, or all do.
    private static Func<SpeakerLabel, bool>? Asking(string text, IReadOnlyList<TextRange> paragraphs, List<SpeakerLabel?> labels)
    {
        if (labels.Exists(label => label?.Kind is LabelKind.Question))
            return label => label.Kind is LabelKind.Question;
        var byName = labels.Zip(paragraphs).Where(pair => pair.First is not null)
            .GroupBy(pair => pair.First!.Name.Of(text), pair => text[pair.Second.End - 1] == '?', StringComparer.OrdinalIgnoreCase)
            .Select(group => (Name: group.Key, Count: group.Count(), Share: group.Count(asks => asks) / (double)group.Count()))
            .ToList();
        var asker = byName.Where(name => name.Count >= FewestExchanges && name.Share >= MostlyAsking)
            .OrderByDescending(name => name.Share * name.Count).FirstOrDefault().Name;
        return asker is null || byName.Count < 2 ? null : label => label.Name.Of(text).Equals(asker, StringComparison.OrdinalIgnoreCase);
    }

    private static List<Exchange> Bare(string text, IReadOnlyList<TextRange> paragraphs)
    {
        var questions = Enumerable.Range(0, paragraphs.Count).Where(at => IsQuestion(text, paragraphs[at])).ToList();
        var exchanges = new List<Exchange>();
        for (var number = 0; number < questions.Count; number++)
        {
            var at = questions[number];
            var next = number + 1 < questions.Count ? questions[number + 1] : Math.Min(paragraphs.Count, at + 2);
            if (next - at < 2 || paragraphs[next - 1].End - paragraphs[at + 1].Start > LongestAnswer)
                continue;
            exchanges.Add(new(paragraphs[at], TextRange.Between(paragraphs[at + 1].Start, paragraphs[next - 1].End),
                null)
            { Start = paragraphs[at + 1].Start });
        }

        return exchanges.Count < FewestBare ? [] : exchanges;
    }

    private static bool IsQuestion(string text, TextRange paragraph) =>
        paragraph.Length is > 2 and <= LongestQuestion && text[paragraph.End - 1] == '?' && char.IsLetterOrDigit(text[paragraph.Start]);
}
