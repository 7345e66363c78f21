using ChatBot.Language.People;
using ChatBot.Language.Speech;
using ChatBot.Language.Texts;

namespace ChatBot.Language.Statements.Contents;

/// <summary>Finds quotations that are signed: “…” ― Karen Lopez, alone in a paragraph.</summary>
internal static class Signatures
{
    private const int LongestDash = 4;

    /// <summary>Statements whose cue is the dash.</summary>
    public static IEnumerable<Statement> Of(WordedText text, Cast cast)
    {
        foreach (var run in cast.Runs)
        {
            if (run.First == 0 || !text.IsQuoted(run.First - 1) || text.IsQuoted(run.First) || cast.PersonOf(run) is not { } person)
                continue;
            var quotation = text.Quotations.LastOrDefault(quotation => quotation.Range.End <= text.Words[run.First].Range.Start);
            var name = text.RangeOf(run.First, run.Last);
            if (DashBetween(text.Text, quotation.Range.End, name.Start) is { } dash && EndsParagraph(text.Text, name.End))
                yield return new(quotation.Range, StatementKind.Direct, name, text.RangeOf(person.Full.First, person.Full.Last), dash,
                    text.Text[dash.Start].ToString(), SpeechForce.Say)
                {
                    Certainty = person.IsSure ? SpeakerCertainty.Named : SpeakerCertainty.Guessed,
                };
        }
    }

    private static TextRange? DashBetween(string text, int start, int end)
    {
        if (end - start is <= 0 or > LongestDash)
            return null;
        var dash = text.AsSpan(start, end - start).Trim();
        return dash is "―" or "—" or "–" or "-" ? new(text.IndexOf(dash[0], start), 1) : null;
    }

    private static bool EndsParagraph(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return text.AsSpan(at, (end < 0 ? text.Length : end) - at).Trim(" .").Length == 0;
    }
}
