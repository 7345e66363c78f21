using ChatBot.Answers.Outlets;
using ChatBot.Answers.Understanding.Forms;
using ChatBot.Answers.Understanding.Times;
using ChatBot.Language.Speech;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Understanding;

/// <summary>One thing that is asked. "Who met Putin and for how long?" asks two.</summary>
/// <param name="Text">The part as asked, made whole.</param>
/// <param name="Expected">What kind of phrase answers it.</param>
/// <param name="Units">What an answer has to speak of; empty where the part names nothing.</param>
public sealed record AskedQuestion(string Text, ExpectedAnswer Expected, IReadOnlyList<AskedUnit> Units)
{
    /// <summary>The time it asks about; null where it asks about none.</summary>
    public AskedTime? Time { get; init; }

    /// <summary>The time of day it asks about; null where it asks about none.</summary>
    public AskedMoment? Moment { get; init; }

    /// <summary>Who is to have published or written what answers; null where the question names nobody.</summary>
    public AskedSource? Source { get; init; }

    /// <summary>The only articles that are looked at, as the reader narrowed it; null: all.</summary>
    public SearchFrame? Within { get; init; }

    /// <summary>Ids of the articles that the conversation is about, whose answer is preferred; empty where the question is about something
    /// new.</summary>
    public IReadOnlyCollection<string> Focus { get; init; } = [];

    /// <summary>The form of answer that it wants; null where a sentence answers it.</summary>
    public AskedForm? Form { get; init; }

    public IEnumerable<AskedUnit> Names => Units.Where(unit => unit.Kind == UnitKind.Name);

    /// <summary>The force of speech that is asked for, or null where the question is not about what somebody says.</summary>
    public SpeechForce? Force => Units.FirstOrDefault(unit => unit.Kind == UnitKind.Force)?.Force;

    /// <summary>By whose account it asks, "according to Lavrov", "in Lavrov's view"; null where it names nobody's.</summary>
    public AskedUnit? Account => QuestionWords.Account(QuestionWords.WithoutOrder(Text)) is not { } at ? null
        : Names.LastOrDefault(name => name.Parts.Any(part => part.Token.Range.Overlaps(at)));

    /// <summary>The words of the thing or the person that is asked for by "what is …" or "who is …", each as the terms that stand for it;
    /// null where the question asks for something else.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Defined
    {
        get
        {
            if (QuestionWords.Defined(QuestionWords.WithoutOrder(Text)) is not { } at
                || (Expected is ExpectedAnswer.Person && Units.Any(unit => unit.Kind != UnitKind.Name || unit.Role is not null)))
                return null;
            var parts = Units.SelectMany(unit => unit.Parts).Where(part => at.Contains(part.Token.Range)).ToList();
            return parts.Count == 0 ? null : [.. parts.OrderBy(part => part.Token.Range.Start)
                .Select(part => (IReadOnlyList<string>)[.. part.Terms, part.Token.Term])];
        }
    }

    /// <summary>
    /// Whose words or deeds are asked for, as in "what did Lavrov demand"; null where no name stands before the verb of speech or the
    /// question asks for something else ("which provinces does Russia claim").
    /// </summary>
    public AskedUnit? Speaker
    {
        get
        {
            if (Expected != ExpectedAnswer.Statement || !QuestionWords.AsksForStatement(Text))
                return null;
            if (Units.FirstOrDefault(unit => unit.Role is not null) is { } role)
                return role;
            // The name that the verb follows: "the Florida law says" are no words of Florida, "Kremlin spokesman Peskov says" are Peskov's.
            var at = Units.Select((unit, index) => (unit, index)).FirstOrDefault(pair => pair.unit.Kind == UnitKind.Force).index - 1;
            while (at >= 0 && IsAdverb(Units[at]))
                at--;
            if (at >= 0 && OfBody(at) is { } member)
                return member;
            if (at < 0 || Units[at].Kind != UnitKind.Name)
                return null;
            // "Lavrov, the Russian foreign minister, says", "Russia and Ukraine say": the first of them.
            while (at > 0 && Units[at - 1].Kind == UnitKind.Name && IsJoined(Units[at - 1], Units[at]))
                at--;
            return Units[at];
        }
    }

    // "What did Ada Lind of the Harbour Trust say": hers are the words, and not the trust's.
    private AskedUnit? OfBody(int last)
    {
        var asking = QuestionWords.WithoutOrder(Text);
        if (last < 1 || Units[0] is not { Kind: UnitKind.Name, Role: null } first || QuestionWords.SubjectOf(asking) is not { } subject)
            return null;
        var (start, end) = (first.Parts.Min(part => part.Token.Range.Start), first.Parts.Max(part => part.Token.Range.End));
        return start == subject && end < asking.Length && QuestionWords.IsOfBody(asking[end..]) ? first : null;
    }

    private static bool IsAdverb(AskedUnit unit) =>
        unit.Kind == UnitKind.Word && unit.Parts[0].Token.Word.EndsWith("ly", StringComparison.Ordinal);

    private bool IsJoined(AskedUnit one, AskedUnit next)
    {
        var asking = QuestionWords.WithoutOrder(Text);
        var (end, start) = (one.Parts.Max(part => part.Token.Range.End), next.Parts.Min(part => part.Token.Range.Start));
        return end < start && start <= asking.Length && asking[end..start] is var between
            && (between.Contains(',', StringComparison.Ordinal) || between.Contains(" and ", StringComparison.OrdinalIgnoreCase));
    }
}
