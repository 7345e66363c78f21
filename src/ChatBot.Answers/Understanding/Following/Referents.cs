using System.Text.RegularExpressions;
using ChatBot.Answers.Conversations;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Finds in the turns before whom "he" is, what "it" is, where "there" is and who "the minister" is.</summary>
internal static partial class Referents
{
    // A thing is rarely pointed to over more than one other question.
    private const int TurnsOfThing = 2;

    /// <summary>
    /// Whoever the last question was about; where it asked who, whoever its answer names first. Names that the new question holds itself are left out.
    /// </summary>
    public static string? Person(IReadOnlyList<Turn> history, string question) =>
        Search(history, question, turn => Ordered(turn).FirstOrDefault(name => !Places.Contains(name)) ?? Ordered(turn).FirstOrDefault());

    /// <summary>What the last question that spoke of something was about, a name before a plain topic.</summary>
    public static string? Thing(IReadOnlyList<Turn> history, string question) =>
        Search([.. history.TakeLast(TurnsOfThing)], question, turn => Mentions.NamesOf(turn.Understood).FirstOrDefault() ?? Mentions.Topic(turn.Understood));

    /// <summary>The place that was spoken of last: one that is known as a place, or stands behind "in" or "at".</summary>
    public static string? Place(IReadOnlyList<Turn> history, string question) => Search(history, question, turn =>
    {
        var texts = turn.Answered ? new[] { turn.Understood, turn.Words } : [turn.Understood];
        return texts.SelectMany(Mentions.NamesOf).FirstOrDefault(Places.Contains)
            ?? texts.Select(text => Located().Match(text)).FirstOrDefault(match => match.Success)?.Groups["place"].Value;
    });

    /// <summary>The name that earlier turns gave to a description such as "minister": "Foreign Minister Sergei Lavrov", "Lavrov, the minister".</summary>
    public static string? Described(IReadOnlyList<Turn> history, string role)
    {
        for (var i = history.Count - 1; i >= 0; i--)
        {
            foreach (var text in new[] { history[i].Understood, history[i].Words })
            {
                if (NamedAs(text, role) is { } name)
                    return name;
            }
        }

        return null;
    }

    private static string? NamedAs(string text, string role)
    {
        var names = Mentions.Names(text);
        var tokens = TextAnalyzer.Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Word != role)
                continue;
            var title = tokens[i].Range;
            // The role stands inside the run of capitals ("Foreign Minister Sergei Lavrov") or just before the name ("the minister, Lavrov").
            foreach (var name in names)
            {
                if (name.Contains(title) && name.End > title.End + 1)
                    return text[(title.End + 1)..name.End];
                if (name.Start > title.End && name.Start - title.End <= 2)
                    return TextRange.Between(name.Start, name.End).Of(text);
            }
        }

        return null;
    }

    private static string? Search(IReadOnlyList<Turn> history, string question, Func<Turn, string?> find)
    {
        var own = Mentions.NamesOf(question);
        for (var i = history.Count - 1; i >= 0; i--)
        {
            if (find(Without(history[i], own)) is { } found)
                return found;
        }

        return null;
    }

    private static Turn Without(Turn turn, List<string> names) =>
        names.Aggregate(turn, (left, name) => left with { Understood = Cut(left.Understood, name), Answer = Cut(left.Words, name), Sentences = [] });

    private static string Cut(string text, string name) => text.Replace(name, "this", StringComparison.Ordinal);

    private static IEnumerable<string> Ordered(Turn turn)
    {
        var asked = Mentions.NamesOf(turn.Understood);
        var answered = turn.Answered ? Mentions.NamesOf(turn.Words).Where(name => !asked.Contains(name)) : [];
        return turn.Answered && QuestionWords.Read(turn.Understood) == ExpectedAnswer.Person ? answered.Concat(asked) : asked.Concat(answered);
    }

    [GeneratedRegex(@"\b(?:in|at|to|from)\s+(?<place>(?:the\s+)?\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,3})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Located();
}
