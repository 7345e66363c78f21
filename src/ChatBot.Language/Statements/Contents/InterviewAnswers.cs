using ChatBot.Language.Interviews;
using ChatBot.Language.People;
using ChatBot.Language.Speech;
using ChatBot.Language.Texts;

namespace ChatBot.Language.Statements.Contents;

/// <summary>The answers of an interview as statements of those whose names stand before them.</summary>
internal static class InterviewAnswers
{
    private const string Colon = ":";

    /// <summary>Statements whose cue is the colon behind the name. A letter names nobody, and is no statement.</summary>
    public static IEnumerable<Statement> Of(WordedText text, Cast cast)
    {
        foreach (var exchange in InterviewReader.Find(text.Text)?.Exchanges ?? [])
        {
            if (exchange.Answerer is not { } label || cast.RunAt(text.FirstWordFrom(label.Start)) is not { } run
                || cast.PersonOf(run) is not { } person)
                continue;
            var name = text.RangeOf(run.First, run.Last);
            if (label.Contains(name))
                yield return new(
                    exchange.Told, StatementKind.Direct, name, text.RangeOf(person.Full.First, person.Full.Last), new(label.End, 1), Colon,
                    SpeechForce.Say)
                {
                    Certainty = person.IsSure ? SpeakerCertainty.Named : SpeakerCertainty.Guessed,
                };
        }
    }
}
