using ChatBot.Answers.Verification.Support.Alignments;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Support.Names;

/// <summary>Whether the sources hold the names of a sentence, each in its place.</summary>
internal static class NameCheck
{
    public static bool Holds(ReadSentence written, Ground ground, AlignedSources aligned, SupportOptions options)
    {
        var runs = NamePiece.Of(written, ground.SmallWords, ground.IsName).ToList();
        if (runs.Count == 0)
            return true;
        var places = ground.Sentences.SelectMany(NamePiece.Of).ToList();
        var stand = StandIns.Of(written, ground);
        foreach (var run in runs)
        {
            var neighbours = NeighboursOf(run, runs);
            var standing = aligned.Of(run);
            if (standing.IsWrong)
                return false;
            var own = places.Where(place => AreAlike(run, place, options)).ToList();
            if (!IsKnown(run, own, ground, options))
            {
                if (!IsSpeaker(run, ground) && !stand.MayBe(run, options))
                    return false;
                own = [];
            }

            var there = own.Select(place => NeighboursOf(place, places)).Concat(own.Count == 0 ? stand.Places : []);
            if (!standing.IsRight
                && Placement.IsAnothers(neighbours, there, places.Except(own).Select(place => NeighboursOf(place, places)),
                    options.MisplacedMargin))
                return false;
        }

        return !aligned.IsSpliced(runs) && !OpensWithAnother(written, runs, aligned);
    }

    // What opens the sentence and may be no name, though the source has one in its place.
    private static bool OpensWithAnother(ReadSentence written, IReadOnlyList<NamePiece> runs, AlignedSources aligned) =>
        NamePiece.Of(written).FirstOrDefault() is { First: 0 } opening && !runs.Any(run => run.First <= opening.Last)
        && aligned.Of(opening).IsWrong;

    private static Neighbours NeighboursOf(NamePiece run, IEnumerable<NamePiece> names)
    {
        var inNames = names.Where(name => name.Text == run.Text)
            .SelectMany(name => Enumerable.Range(name.First, name.Last - name.First + 1)).ToHashSet();
        return Neighbours.Of(run.Text, run.First, run.Last, at => !inNames.Contains(at) && !run.Text.Tokens[at].IsFunctionWord);
    }

    public static bool AreAlike(NamePiece one, NamePiece other, SupportOptions options) =>
        IsInitials(one, other) || IsInitials(other, one)
        || one.Words.Any(a => other.Words.Any(b => NameLikeness.AreAlike(one.Text.Tokens[a], other.Text.Tokens[b], options.NameDistance)));

    // "UK" and "United Kingdom"; "US" is read as "USA".
    private static bool IsInitials(NamePiece one, NamePiece other)
    {
        var initials = string.Concat(other.Words.Select(at => other.Text.WordAt(at)[0]));
        return initials.Length >= 2 && one.First == one.Last && one.Text.WordAt(one.First) is var word
            && (word == initials || (word == "usa" && initials == "us"));
    }

    // Every word of the name is quoted, or is what the article elsewhere puts beside the part that is quoted.
    private static bool IsKnown(NamePiece run, List<NamePiece> own, Ground ground, SupportOptions options)
    {
        var missing = run.Words.Where(at => !IsQuoted(run.Text.Tokens[at], ground, options)).ToList();
        if (missing.Count == 0)
            return true;
        if (missing.Count == run.Words.Count())
            return IsOutlet(run, ground) || IsShortened(run, ground);
        return own.Count > 0 && missing.TrueForAll(at => StandsBesideAnother(run, at, ground));
    }

    private static bool IsQuoted(TextToken word, Ground ground, SupportOptions options) =>
        ground.Words.Contains(word.Word) || ground.Sentences.Any(sentence =>
            sentence.Tokens.Any(token => token.IsCapitalised && NameLikeness.AreAlike(word, token, options.NameDistance)));

    // Whom "he" means, by any of the names that the article has for them.
    private static bool IsSpeaker(NamePiece run, Ground ground) => ground.Speakers.Any(speaker => run.Words.All(at =>
        speaker.Tokens.Any(token => token.Word == run.Text.Tokens[at].Word)
        || (run.Words.Count() > 1 && ground.SmallWords.Contains(run.Text.Tokens[at].Word))));

    private static bool StandsBesideAnother(NamePiece run, int at, Ground ground)
    {
        if (ground.Sources.Any(source => source.Article.Text.Contains(TextOf(run), StringComparison.OrdinalIgnoreCase)))
            return true;
        var word = run.Text.Tokens[at].Word;
        for (var i = 0; i < ground.Around.Count; i++)
        {
            if (ground.Around[i].Word == word
                && run.Words.Any(other => other != at
                    && Enumerable.Range(i - 3, 7)
                    .Any(near => near >= 0 && near < ground.Around.Count && ground.Around[near].Word == run.Text.Tokens[other].Word)))
                return true;
        }

        return false;
    }

    private static string TextOf(NamePiece run)
    {
        var (first, last) = (run.Text.Tokens[run.First].Range, run.Text.Tokens[run.Last].Range);
        return run.Text.Text[first.Start..last.End];
    }

    private static bool IsOutlet(NamePiece run, Ground ground) => ground.Sources.Any(source =>
        run.Words.All(at => TextAnalyzer.Tokens($"{source.Article.Source} {source.Article.Author}")
            .Any(token => token.Word == run.Text.Tokens[at].Word)));

    // "EU" for "European Union", and the other way round.
    private static bool IsShortened(NamePiece run, Ground ground)
    {
        var words = run.Words.Select(at => run.Text.Tokens[at].Word).ToList();
        if (words is [var initials] && initials.Length is >= 2 and <= 6)
        {
            foreach (var sentence in ground.Sentences)
            {
                var letters = sentence.Tokens.Select(token => token.IsCapitalised ? token.Word[0] : token.IsFunctionWord ? '\0' : ' ')
                    .Where(c => c != '\0').ToArray();
                if (new string(letters).Contains(initials == "usa" ? "us" : initials, StringComparison.Ordinal))
                    return true;
            }
        }

        var shortened = string.Concat(words.Select(word => word[0]));
        return words.Count >= 2 && (ground.Words.Contains(shortened) || (shortened == "us" && ground.Words.Contains("usa")));
    }
}
