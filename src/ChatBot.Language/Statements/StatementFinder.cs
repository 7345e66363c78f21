using ChatBot.Language.People;
using ChatBot.Language.Sentences;
using ChatBot.Language.Speech;
using ChatBot.Language.Statements.Contents;
using ChatBot.Language.Statements.Cues;
using ChatBot.Language.Texts;

namespace ChatBot.Language.Statements;

/// <summary>
/// Finds who says what in an article: quotations and reported speech, by the verbs and phrases that bring them, and whom "he", a surname or
/// "the minister" means. What is not sure is left unsaid.
/// </summary>
/// <remarks>Rules of English usage in the press, written for the product; linear in the text but for the names of one article.</remarks>
public static class StatementFinder
{
    private const string Colon = ":";
    private const string Stop = ".";

    private const int LongestSentence = 300;

    /// <summary>The statements of a text that belongs to no article, such as one sentence alone.</summary>
    public static IReadOnlyList<Statement> Find(string text) => Find(text, SentenceSplitter.Split(text), []);

    /// <summary>The statements of a text, ordered by content; contents of several may overlap ("Lavrov praised Trump, who said
    /// …").</summary>
    /// <param name="whole">The text.</param>
    /// <param name="sentences">Its sentences in order, without headings.</param>
    /// <param name="seams">Offsets at which a break was lost, in order.</param>
    public static IReadOnlyList<Statement> Find(string whole, IReadOnlyList<TextRange> sentences, IReadOnlyList<int> seams) =>
        Read(whole, sentences, seams).Statements;

    /// <inheritdoc cref="Find(string, IReadOnlyList{TextRange}, IReadOnlyList{int})"/>
    internal static SpokenText Read(string whole, IReadOnlyList<TextRange> sentences, IReadOnlyList<int> seams)
    {
        var text = new WordedText(whole, sentences, seams);
        var cast = CastFinder.Find(text);
        var (cues, contents, resolver) = (new CueFinder(text, cast), new ContentFinder(text), new SpeakerResolver(text, cast));
        var found = new List<Statement>();
        var introductions = new Dictionary<int, Statement>();
        var subjects = new Dictionary<int, Mention>();
        for (var sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            // What runs on for so long is no sentence but a table or a broken file.
            if (text.SentenceWords[sentence].End - text.SentenceWords[sentence].First > LongestSentence)
                continue;
            var subject = cues.Subject(sentence);
            var actor = subject is null ? Meant.Nobody : resolver.Resolve(subject, sentence);
            resolver.Remember(actor.Person, sentence);
            if (subject is not null)
                subjects.Add(sentence, subject);
            Read(sentence, subject, actor);
        }

        found.AddRange(Signatures.Of(text, cast));
        found.AddRange(InterviewAnswers.Of(text, cast));
        var sole = new SoleNamed(text, cast, subjects);
        var ordered = found.OrderBy(statement => statement.Content.Start).ThenBy(statement => statement.Cue.Start).ToList();
        var continued = ordered.Concat(Continuations.Of(text, cast, ordered, introductions, Named));
        return new(text, cast, [.. continued.OrderBy(statement => statement.Content.Start).ThenBy(statement => statement.Cue.Start)]);

        void Read(int sentence, Mention? subject, Meant actor)
        {
            var (first, end) = text.SentenceWords[sentence];
            var inSentence = cues.Find(sentence);
            var colon = ColonBeforeQuotation(text, sentence);
            for (var i = 0; i < inSentence.Count; i++)
            {
                var cue = inSentence[i];
                var speaker = resolver.Resolve(cue.Speaker, sentence);
                resolver.Remember(speaker.Person, sentence);
                var statement = Make(cue, speaker);
                var words = contents.Of(cue, first, EndOf(i)).ToList();
                found.AddRange(words.Select(spoken => statement with { Content = spoken.Content, Kind = spoken.Kind }));
                if (colon >= cue.First)
                    introductions[colon] = statement;
                first = cue.End + 1;
            }

            if (colon >= 0 && subject is not null)
                introductions.TryAdd(colon, Introduce(subject, actor, colon));

            // A cue inside of what an earlier one brings belongs to that too.
            int EndOf(int at)
            {
                var next = at + 1;
                while (next < inSentence.Count && inSentence[next].IsInside(inSentence[next - 1]))
                    next++;
                return next < inSentence.Count ? Math.Max(inSentence[next].Start, inSentence[at].End + 1) : end;
            }
        }

        Statement Make(SpeechCue cue, Meant speaker) => new(
            default, StatementKind.Direct, MentionRange(text, cue.Speaker), NameOf(text, cue.Speaker, speaker.Person),
            TextRange.Between(text.Words[cue.First].Range.Start, text.Words[cue.Last].Range.End), cue.Term, CueVerbs.ForceOf(cue.Term))
        {
            Certainty = speaker.Certainty,
        };

        // "The keeper Marta Lie was less glad. “They smell.”"
        Statement? Named(TextRange quotation, int from) => sole.Before(quotation, from) is not var (mention, person) ? null : new(
            quotation, StatementKind.Direct, MentionRange(text, mention), NameOf(text, mention, person),
            new(text.Sentences[text.SentenceOf(mention.Last)].End - 1, 1),
            Stop, SpeechForce.Say)
        {
            Certainty = SpeakerCertainty.Sole,
        };

        // "Trump had this to tell his fans:" and the quotation stands below.
        Statement Introduce(Mention subject, Meant actor, int colon) => new(
            default, StatementKind.Direct, MentionRange(text, subject), NameOf(text, subject, actor.Person),
            new(text.Text.IndexOf(':', text.Words[colon].Range.End), 1), Colon, SpeechForce.Say)
        {
            Certainty = actor.Certainty,
        };
    }

    private static TextRange MentionRange(WordedText text, Mention mention) => text.RangeOf(mention.First, mention.Last);

    private static TextRange? NameOf(WordedText text, Mention mention, Person? person)
    {
        if (person is null)
            return null;
        return person.IsSure || mention.Run is null ? text.RangeOf(person.Full.First, person.Full.Last)
            : text.RangeOf(mention.Run.First, mention.Run.Last);
    }

    // The last word before a colon that a quotation, or the next paragraph, stands behind; -1 where there is none.
    private static int ColonBeforeQuotation(WordedText text, int sentence)
    {
        var (first, end) = text.SentenceWords[sentence];
        for (var word = first; word < end; word++)
        {
            if (!text.IsQuoted(word) && text.GapAfter(word).TrimStart().StartsWith(Colon) && (word == end - 1 || text.IsQuoted(word + 1)))
                return word;
        }

        return -1;
    }
}
