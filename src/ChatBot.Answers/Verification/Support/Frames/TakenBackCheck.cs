using ChatBot.Answers.Verification.Support.Alignments;
using ChatBot.Language;
using ChatBot.Language.Frames.TakeBacks;

namespace ChatBot.Answers.Verification.Support.Frames;

/// <summary>Whether a sentence that gives as a fact what the next sentences of its article take back says so.</summary>
internal static class TakenBackCheck
{
    private const int FewestShared = 2;

    /// <summary>So much of the sentence has to be of the claim that it is the claim which it tells.</summary>
    private const double ShareOfSentence = 0.4;

    public static bool Holds(ReadSentence written, AlignedSources aligned) =>
        aligned.Alignments.All(alignment => alignment.Source is not SourceSentence source || !Tells(written, alignment)
            || TakingBack(source).All(back => Says(written, source, back)));

    private static bool Tells(ReadSentence written, Alignment alignment)
    {
        var content = Enumerable.Range(0, written.Tokens.Count).Where(written.IsContent).ToList();
        var shared = content.FindAll(at => alignment[at] >= 0);
        // What stands under a frame that the sentence keeps is no fact yet.
        var asserted = shared.Count(at => !SourceFrames.Of(alignment.Source).Any(frame => frame.Covers(alignment[at])));
        return shared.Count >= FewestShared && shared.Count >= ShareOfSentence * content.Count && 2 * asserted >= shared.Count;
    }

    private static IEnumerable<ReadSentence> TakingBack(SourceSentence source)
    {
        var article = source.Source.Article;
        var headings = article.Headings.ToHashSet();
        // One more than taking back reaches: what goes on with it.
        var near = source.Source.Sentences.Where(sentence => sentence.End > source.Offset && !headings.Contains(sentence))
            .Take(TakeBackReader.Farthest + 2)
            .Select(sentence => new ReadSentence(sentence.Of(article.Text), article.Day)).ToList();
        return near.Count == 0 ? [] : TakeBackReader.Behind(near, 0).SelectMany(back => near[back.First..(back.Last + 1)]);
    }

    private static bool Says(ReadSentence written, ReadSentence claim, ReadSentence back)
    {
        var claimed = claim.Tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        var terms = Enumerable.Range(0, back.Tokens.Count).Where(back.IsContent).Select(at => back.Tokens[at].Term)
            .Where(term => !claimed.Contains(term)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, written.Tokens.Count).Any(at => written.IsContent(at) && terms.Contains(written.Tokens[at].Term))
            || (written.Negations.Count > 0 && claim.Negations.Count == 0);
    }
}
