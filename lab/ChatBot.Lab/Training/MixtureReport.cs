namespace ChatBot.Lab.Training;

/// <summary>Prints some of what would be learnt from, to be read by eye.</summary>
internal static class MixtureReport
{
    public static void Write(TeachingData data, Mixture mixture, int count)
    {
        Console.WriteLine($"Learnt: {data.Squad.Count} SQuAD 2, {data.Wikipedia.Count} Wikipedia, {data.News.Count} Wikinews.");
        Console.WriteLine($"Left out: {data.SquadLeft.Count} SQuAD 2 of "
            + $"{string.Join(", ", data.SquadLeft.Select(question => question.Topic).Distinct())}; "
            + $"{data.NewsLeft.Count} of {data.NewsLeft.Select(part => part.Document.Id).Distinct().Count()} Wikinews documents; "
            + $"{data.SourceLeft.Count} QAMR Wikipedia.");
        for (var n = 0; n < count; n++)
        {
            var question = mixture.Draw(n);
            Console.WriteLine($"{question.Id}: {question.Question}\n  -> {question.Answer?.Of(question.Passage) ?? "(none)"}\n  "
                + $"{question.Passage}");
        }
    }
}
