using System.Text;
using ChatBot.Language.Numbers;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Names;
using ChatBot.Retrieval.Spelling;

namespace ChatBot.Answers.Understanding.Spelling;

/// <summary>
/// Puts right what was mistyped in a question, as far as the articles tell what was meant: "waht did the fery captian say". A name that may
/// be another one is not put right but asked back, unless its given name stands beside it in the articles.
/// </summary>
public sealed class QuestionSpeller(IArticleIndex index, NameDirectory names)
{
    private const int ShortestTurned = 4;

    // In a question that is full of slips a short word is more likely one of them.
    private const int ShortestAmongSlips = 4;

    // What has more unknown words is no English, and no slip.
    private const int MostMistyped = 6;

    private const int MostMeant = 3;

    /// <param name="question">One question in English.</param>
    public async ValueTask<SpeltQuestion> ReadAsync(string question, CancellationToken cancellationToken)
    {
        var text = AmountSpelling.InWords(question);
        var tokens = TextAnalyzer.Tokens(text);
        var known = await index.CountArticlesWithAsync([.. tokens.Where(token => !token.IsFunctionWord).Select(token => token.Term)
            .Distinct()], cancellationToken);
        var unknown = Enumerable.Range(0, tokens.Count)
            .Where(at => !tokens[at].IsFunctionWord && known.GetValueOrDefault(tokens[at].Term) == 0
                && tokens[at].Word.All(char.IsAsciiLetterLower)).ToList();
        if (unknown.Count is 0 or > MostMistyped)
            return new(text, null, []);

        var matcher = await names.CurrentAsync(cancellationToken);
        var meant = await MeantAsync(tokens, unknown, matcher, cancellationToken);
        string? doubted = null;
        IReadOnlyList<string> choices = [];
        foreach (var at in unknown.Where(at => at > 0 && tokens[at].IsCapitalised && !meant.ContainsKey(at)
            && matcher.Find(tokens[at].Word).Count == 0))
        {
            var near = matcher.FindMistyped(tokens[at].Word);
            if (near.Count == 0)
                continue;
            var given = tokens[at - 1].IsCapitalised && known.GetValueOrDefault(tokens[at - 1].Term) > 0 ? tokens[at - 1].Word : null;
            var full = given is null ? null : await BesideAsync(given, near, cancellationToken);
            if (full is not null)
                meant[at] = Capitalised(full);
            else
                (doubted, choices) = (tokens[at].Range.Of(text), [.. near.Take(MostMeant).Select(Capitalised)]);
        }

        return new(Write(text, tokens, meant), doubted, choices);
    }

    private async ValueTask<Dictionary<int, string>> MeantAsync(IReadOnlyList<TextToken> tokens, List<int> unknown, NameMatcher matcher,
        CancellationToken cancellationToken)
    {
        var meant = new Dictionary<int, string>();
        var small = unknown.Where(at => !tokens[at].IsCapitalised || at == 0).ToList();
        foreach (var at in small)
        {
            // "Hwo many": of who and how the one that goes with what follows.
            var words = Slips.FunctionWordsOf(tokens[at].Word);
            if ((at + 1 < tokens.Count && IsMeasured(tokens[at + 1].Word) ? words.OrderBy(word => word != "how") : words).FirstOrDefault()
                is { } word)
                meant[at] = tokens[at].IsCapitalised ? Capitalised(word) : word;
        }

        var mistyped = small.Where(at => !meant.ContainsKey(at) && tokens[at].Word.Length >= ShortestTurned)
            .Select(at => (At: at, tokens[at].Word, Slips: Slips.Of(tokens[at].Word))).ToList();
        if (mistyped.Count == 0)
            return meant;
        var holding = await index.CountArticlesWithAsync([.. mistyped.SelectMany(word => word.Slips).Select(TextAnalyzer.TermOf)
            .Distinct()], cancellationToken);
        var found = mistyped.Select(word => (word.At, word.Word, Best: word.Slips
                .Where(slip => holding.GetValueOrDefault(TextAnalyzer.TermOf(slip)) > 0)
                .OrderByDescending(slip => Slips.IsTurned(word.Word, slip)).ThenByDescending(slip => holding[TextAnalyzer.TermOf(slip)])
                .ThenBy(slip => slip, StringComparer.Ordinal)
                .FirstOrDefault()))
            // What is like a name of the articles is found as that, but for turned letters, which it is not.
            .Where(word => word.Best is not null
                && (Slips.IsTurned(word.Word, word.Best) || matcher.Find(word.Word, isWrittenAsName: false).Count == 0)).ToList();
        // Turned letters make no other word; a letter that is wrong may, where all else is spelt well.
        var isFull = meant.Count > 0 || found.Exists(word => Slips.IsTurned(word.Word, word.Best!));
        foreach (var (at, word, best) in found.Where(word => Slips.IsTurned(word.Word, word.Best!)
            || (isFull && word.Word.Length >= ShortestAmongSlips)))
            meant[at] = best!;
        return meant;
    }

    private static bool IsMeasured(string word) => word is "many" or "much" or "long" or "old" or "far" or "often" or "big" or "high";

    // The one of the names that stands right behind a given name in the articles.
    private async ValueTask<string?> BesideAsync(string given, IReadOnlyList<string> near, CancellationToken cancellationToken)
    {
        var beside = new List<string>();
        foreach (var name in near.Take(MostMeant))
        {
            var found = await index.MatchPassagesAsync([new(TextAnalyzer.TermOf(given), 0), new(TextAnalyzer.TermOf(name), 1)], 20,
                cancellationToken);
            if (found.Any(passage => (passage.Joined & 1) != 0))
                beside.Add(name);
        }

        return beside is [var only] ? only : null;
    }

    private static string Write(string text, IReadOnlyList<TextToken> tokens, Dictionary<int, string> meant)
    {
        var (written, copied) = (new StringBuilder(), 0);
        foreach (var (at, word) in meant.OrderBy(pair => pair.Key))
        {
            written.Append(text, copied, tokens[at].Range.Start - copied).Append(word);
            copied = tokens[at].Range.End;
        }

        return copied == 0 ? text : written.Append(text, copied, text.Length - copied).ToString();
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
