using ChatBot.Language.Names;
using ChatBot.Language.Texts;

namespace ChatBot.Language.People;

/// <summary>Everybody that an article names, and where.</summary>
internal sealed class Cast
{
    private readonly WrittenName?[] runOf;
    private readonly Dictionary<WrittenName, Person> personOf;

    public Cast(WordedText text, IReadOnlyList<WrittenName> runs, Dictionary<WrittenName, Person> personOf)
    {
        (Runs, this.personOf) = (runs, personOf);
        People = [.. personOf.Values.Distinct()];
        runOf = new WrittenName?[text.Words.Count];
        foreach (var run in runs)
            Array.Fill(runOf, run, run.First, run.Last - run.First + 1);
    }

    /// <summary>All names in the order of the text.</summary>
    public IReadOnlyList<WrittenName> Runs { get; }

    public IReadOnlyList<Person> People { get; }

    /// <summary>The name that a word belongs to, or null.</summary>
    public WrittenName? RunAt(int word) => word >= 0 && word < runOf.Length ? runOf[word] : null;

    /// <summary>Whom a name means; null for titles without a name.</summary>
    public Person? PersonOf(WrittenName run) => personOf.GetValueOrDefault(run);
}
