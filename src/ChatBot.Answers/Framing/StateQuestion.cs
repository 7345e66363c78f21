using System.Collections.Frozen;
using ChatBot.Answers.Agreement;
using ChatBot.Answers.Understanding;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Framing;

/// <summary>Whether a question asks how a thing stands: a toll, a count, a date to come, what is "still" or "now" so. Of those the newest
/// report tells.</summary>
public sealed class StateQuestion
{
    private static readonly FrozenSet<string> Present = StateWords.Of("present");
    private static readonly FrozenSet<string> Auxiliaries = StateWords.Of("auxiliary");

    private StateQuestion(bool isNow, string? measure, IReadOnlySet<string> terms) => (IsNow, Measure, Terms) = (isNow, measure, terms);

    /// <summary>Whether it says "still" or "now", so that what was so before is no answer.</summary>
    public bool IsNow { get; }

    /// <summary>What it counts, where that is one of the known measures; else null.</summary>
    public string? Measure { get; }

    /// <summary>Terms of what it asks about, names left out.</summary>
    public IReadOnlySet<string> Terms { get; }

    /// <summary>Reads the question; null where it asks for no such thing, or of a certain time.</summary>
    public static StateQuestion? Of(AskedQuestion question)
    {
        if (question.Time is not null)
            return null;
        var tokens = TextAnalyzer.Tokens(question.Text);
        var isNow = tokens.Any(token => Present.Contains(token.Word));
        var terms = question.Units.Where(unit => unit.Kind != UnitKind.Name).SelectMany(unit => unit.Parts).Select(part => part.Token.Term)
            .ToHashSet(StringComparer.Ordinal);
        // Headlines write "Death toll" large, so that it may be taken for a name.
        var measure = question.Units.SelectMany(unit => unit.Parts).Select(part => Measures.Of(part.Token.Term))
            .FirstOrDefault(found => found is not null);
        var asks = isNow
            || question.Expected is ExpectedAnswer.Count or ExpectedAnswer.Money
            || (measure is not null && tokens.Any(token => token.Word is "toll" or "number"))
            || (question.Expected == ExpectedAnswer.Time && tokens.Any(token => Auxiliaries.Contains(token.Word)));
        return asks ? new(isNow, measure, terms) : null;
    }
}
