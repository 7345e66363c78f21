using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification;
using ChatBot.Language;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>Somebody else of the article in the place of who speaks.</summary>
internal static class SpeakerSwap
{
    public static string? Of(GoldSentence gold)
    {
        if (SpeakerIn(gold) is not { } speaker)
            return null;
        var written = speaker.Of(gold.Text);
        // Whom "he" means must not take his own place.
        var meant = gold.Statements.Where(statement => statement.Speaker is not null)
            .Select(statement => statement.Speaker!.Value.Of(gold.Article.Text)).ToList();
        var others = gold.Report.Speakers.Where(name => !meant.Exists(own => CapitalisedNames.MayBeOne(own, name))).ToList();
        var other = NameSwap.Other(gold, written, others, "speaker")
            ?? NameSwap.Other(gold, written,
                gold.Report.Names.Where(name => name.Contains(' ', StringComparison.Ordinal)
                    && !meant.Exists(own => CapitalisedNames.MayBeOne(own, name))), "speaker");
        return other is null ? null : gold.Text[..speaker.Start] + other + gold.Text[speaker.End..];
    }

    // As annotated where it is, else as the product finds it.
    private static TextRange? SpeakerIn(GoldSentence gold)
    {
        if (gold.Speaker is { } annotated)
            return Regex.Match(gold.Text, $@"\b{Regex.Escape(annotated)}\b", RegexOptions.CultureInvariant) is { Success: true } match
                ? new(match.Index, annotated.Length) : null;
        if (!gold.IsVerbatim)
            return null;
        var mentions = gold.Statements.Select(statement =>
            new TextRange(statement.Mention.Start - gold.Range.Start, statement.Mention.Length)).ToList();
        return mentions.Count == 0 ? null : mentions[0];
    }
}
