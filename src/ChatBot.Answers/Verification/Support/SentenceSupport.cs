using ChatBot.Answers.Quoting;
using ChatBot.Answers.Verification.Quotes;
using ChatBot.Answers.Verification.Support.Alignments;
using ChatBot.Answers.Verification.Support.Amounts;
using ChatBot.Answers.Verification.Support.Dates;
using ChatBot.Answers.Verification.Support.Frames;
using ChatBot.Answers.Verification.Support.Names;
using ChatBot.Answers.Verification.Support.Negations;
using ChatBot.Language;
using ChatBot.Language.Sentences;

namespace ChatBot.Answers.Verification.Support;

/// <summary>
/// Holds a sentence that a model wrote against the places of articles that it rests on: its form, its quotations, numbers, names, days,
/// denials and speakers, and how many of its words they have. What is not sure is not supported.
/// </summary>
/// <remarks>Rules for English; see docs/verification.md for what they catch and what they cannot.</remarks>
public sealed class SentenceSupport(SupportOptions options)
{
    /// <summary>What of a sentence its sources do not say. Never throws for what the sentence holds.</summary>
    /// <param name="sentence">One sentence, without citation markers.</param>
    /// <param name="sources">All places that it rests on; ranges have to lie inside of their articles.</param>
    public SupportVerdict Judge(string sentence, IReadOnlyList<SourceText> sources)
    {
        if (sources.Count == 0)
            return new(0, [SupportFault.NoSource]);
        if (string.IsNullOrWhiteSpace(sentence) || sentence.Length > options.LongestSentence)
            return new(0, [SupportFault.Form]);

        var faults = new List<SupportFault>();
        Check(FormCheck.Holds(sentence), SupportFault.Form);
        if (sources.Any(source => IsSentenceOf(source, sentence)))
            return new(1, faults);

        var ground = new Ground(sources);
        var written = new ReadSentence(sentence, sources[0].Article.Day);
        var aligned = new AlignedSources(written, ground, options);
        // "Monday" may count from the day of any of the articles.
        var days = sources.Select(source => source.Article.Day).Distinct().Skip(1).Select(day => new ReadSentence(sentence, day))
            .Prepend(written);
        var (score, quoted) = WordSupport.Of(written, ground, options);
        Check(QuotationCheck.Holds(sentence, sources), SupportFault.Quotation);
        Check(AmountCheck.Holds(written, ground, aligned, options), SupportFault.Number);
        Check(NameCheck.Holds(written, ground, aligned, options), SupportFault.Name);
        Check(days.Any(day => DateCheck.Holds(day, ground, aligned, options)), SupportFault.Date);
        Check(NegationCheck.Holds(written, ground, aligned), SupportFault.Negation);
        Check(FrameCheck.Holds(written, aligned), SupportFault.Frame);
        Check(TakenBackCheck.Holds(written, aligned), SupportFault.TakenBack);
        Check(SpeakerCheck.Holds(written, ground, options), SupportFault.Speaker);
        Check(score >= options.ScoreNeeded && quoted >= options.QuotedNeeded, SupportFault.Words);
        return new(score, faults);

        // A part of a sentence may say the opposite of the whole.
        static bool IsSentenceOf(SourceText source, string sentence)
        {
            var (quoted, wanted) = (source.Whole.Of(source.Article.Text), FoldedText.Of(sentence).Trim());
            return SentenceSplitter.Split(quoted).Any(range => FoldedText.Of(QuoteTrimmer.Trim(quoted, range).Of(quoted)) == wanted);
        }

        void Check(bool holds, SupportFault fault)
        {
            if (!holds)
                faults.Add(fault);
        }
    }
}
