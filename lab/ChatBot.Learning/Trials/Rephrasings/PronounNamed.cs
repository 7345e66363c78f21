using ChatBot.Evaluation.Verification;

namespace ChatBot.Learning.Trials.Rephrasings;

/// <summary>"He said" with the name of who is meant, as the article's statements tell it.</summary>
internal static class PronounNamed
{
    public static string? Of(GoldSentence gold)
    {
        foreach (var statement in gold.Statements)
        {
            var mention = statement.Mention.Of(gold.Article.Text);
            if (statement.Speaker is not { } speaker || mention.ToLowerInvariant() is not ("he" or "she" or "they"))
                continue;
            if (Rephraser.IsQuoted(gold.Text, statement.Mention.Start - gold.Range.Start, mention.Length))
                continue;
            var at = statement.Mention.Start - gold.Range.Start;
            return gold.Text[..at] + speaker.Of(gold.Article.Text) + gold.Text[(at + mention.Length)..];
        }

        return null;
    }
}
