using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Answers.Conversations;
using ChatBot.Language;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Finds in the turns before what "it", "they", "that" and "the plan" are.</summary>
/// <param name="history">The turns before, oldest first.</param>
/// <param name="question">The question that points back. What it names itself is nothing that it points to.</param>
internal sealed partial class Things(IReadOnlyList<Turn> history, string question)
{
    // A thing is rarely pointed to over more than one other question.
    private const int TurnsOfThing = 2;

    // A bill is spoken of for longer, by what is done to it.
    private const int TurnsOfMeasure = 4;

    private static readonly FrozenSet<string> Making =
        WordTable.Words(typeof(Things).Assembly, "Understanding/Following/making-verbs.txt").Select(TextAnalyzer.TermOf)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Measures =
        WordTable.Words(typeof(Things).Assembly, "Understanding/Following/measures.txt").Select(TextAnalyzer.TermOf)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Disputes =
        WordTable.Words(typeof(Things).Assembly, "Understanding/Following/disputes.txt").Select(TextAnalyzer.TermOf)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly PastTurns past = new(history, question);

    /// <summary>What the last question that spoke of something was about: the first of its names and nouns, those behind "in" and "at"
    /// last; else its topic, or a body of its answer.</summary>
    /// <param name="isPlural">Whether "they" point to it.</param>
    /// <param name="isObject">Whether something is done to it: where it was asked what somebody does, that is in the answer, and not who
    /// does it.</param>
    /// <param name="isAmount">Whether it is asked how much it is: of "Did the company pay a ransom?" that is the ransom.</param>
    /// <param name="isPointed">Whether "this" or "that" points to it, which mean no body that an answer happens to name.</param>
    public string? Pointed(bool isPlural, bool isObject = false, bool isAmount = false, bool isPointed = false)
    {
        if (isObject && past.Last is { } last && ObjectAsked().IsMatch(last.Understood))
            return null;
        return past.Search(turn => Of(turn, isPlural, isAmount, isPointed), TurnsOfThing)
            ?? past.Search(turn => Defined(turn, isPlural), TurnsOfMeasure);
    }

    // "What is mifepristone?" makes a topic of one word, which "it" is for some time.
    private static string? Defined(Turn turn, bool isPlural) =>
        WhatIs().Match(turn.Understood) is { Success: true } definition && definition.Groups["what"] is var what
        && IsPlural(what.Value) == isPlural ? what.Value : null;

    /// <summary>The last bill, ban, plan or the like that was spoken of, in questions before answers; null where none was.</summary>
    public string? Measure() => LastOf(Measures);

    /// <summary>The last case, appeal or the like that was spoken of, likewise.</summary>
    public string? Dispute() => LastOf(Disputes);

    private string? LastOf(FrozenSet<string> kind) =>
        past.Search(turn => Phrase(turn.Understood, kind), TurnsOfMeasure)
        ?? past.Search(turn => turn.Answered ? Phrase(turn.Words, kind) : null, TurnsOfThing);

    private string? Phrase(string text, FrozenSet<string> kind) => NounPhrases.In(text)
        .Where(phrase => kind.Contains(TermOf(phrase.Head.Of(text))) && past.IsNew(phrase.Head.Of(text)))
        .Select(phrase => phrase.Definite(text)).FirstOrDefault(measure => measure.Length <= PastTurns.LongestReferent);

    private string? Of(Turn turn, bool isPlural, bool isAmount, bool isPointed)
    {
        var text = turn.Understood;
        if (Made(turn) is { } made)
            return made;
        var named = Mentions.Names(text)
            .Select(name => (Range: name, Written: Mentions.Written(name.Of(text)),
                IsPlace: Mentions.IsLocated(text, name) || States.Is(name.Of(text))))
            // He or she is no "it".
            .Where(name => past.IsNew(name.Written) && NamedPerson.Of(name.Written).Gender is Gender.Unknown
                && !KnownNames.IsHuman(name.Written, turn));
        var nouns = NounPhrases.In(text)
            .Where(phrase => !Mentions.IsLocated(text, phrase.Range) && IsPlural(phrase.Head.Of(text)) == isPlural)
            .Where(phrase => !TitleWords.IsRole(phrase.Head.Of(text).ToLowerInvariant()) && past.IsNew(phrase.Head.Of(text)))
            .Select(phrase => (phrase.Range, Written: phrase.Definite(text), IsPlace: false));
        // "How many people were hurt?" – "Are they in hospital?"
        if (isPlural && Counted().Match(text) is { Success: true } counted)
            nouns = nouns.Append((new TextRange(counted.Index, counted.Length), $"the {counted.Groups["what"].Value}", false));
        // What is paid is no company; of nouns the last is what something is done to.
        if (isAmount && nouns.LastOrDefault() is { Written: { } amount })
            return amount;
        // What "it" was in that question it mostly is in the next: "Does Medicare pay for it?" – "Who makes it?"
        var pointsBack = Pronouns.PointBack(turn.Question);
        var things = named.Concat(nouns).OrderBy(thing => thing.IsPlace)
            .ThenBy(thing => !pointsBack || turn.Question.Contains(thing.Written, StringComparison.OrdinalIgnoreCase))
            .ThenBy(thing => thing.Range.Start).ToList();
        // "Where did it start?" after "How many cases were there in Chicago?" does not ask of Chicago.
        if (things.Count > 0 && (!things[0].IsPlace || Mentions.Topic(text) is null))
            return things[0].Written;
        if (Defined(turn, isPlural) is { } defined)
            return defined;
        if (QuestionWords.Read(text) is not ExpectedAnswer.Person && Mentions.Names(text).Count == 0 && Mentions.Topic(text) is { } topic
            && (!isPlural || IsPlural(topic)))
            return topic;
        // Only what is known to be an article's words tells by its order what it is about.
        return !isPointed && turn.Articles.Any()
            ? turn.Names.FirstOrDefault(name => name.IsQuoted && name.IsBody && past.IsNew(name.Name))?.Name ?? Subject(turn) : null;
    }

    /// <summary>What earlier turns call by a noun of theirs, more fully than "that plan": "the plan of the council"; null where none does,
    /// or a question did with like few words.</summary>
    /// <param name="head">The noun.</param>
    /// <param name="isPointed">Whether "that" or "this" stands before it, so that an answer may be pointed to; else only a
    /// question.</param>
    public string? Noun(string head, bool isPointed)
    {
        for (var i = history.Count - 1; i >= 0; i--)
        {
            if (PhraseOf(history[i].Understood, head) is { } asked)
                return asked.Length > 0 ? asked : null;
            if (isPointed && history[i].Said.Select(said => PhraseOf(said.Words, head))
                .FirstOrDefault(found => found is { Length: > 0 and <= PastTurns.LongestReferent }) is { } said)
                return said;
        }

        return null;
    }

    // "What will the company build?" – "a solar park": that is what "it" is, and not the company.
    private static string? Made(Turn turn)
    {
        var text = turn.Understood;
        if (!turn.Answered || !ObjectAsked().IsMatch(text) || !TextAnalyzer.Tokens(text).Any(token => Making.Contains(token.Term)))
            return null;
        var asked = TextAnalyzer.Terms(text).ToHashSet(StringComparer.Ordinal);
        foreach (var words in turn.Said.Select(said => said.Words))
        {
            var made = NounPhrases.In(words).FirstOrDefault(phrase => phrase.Range.Of(words).StartsWith('a')
                && !Pronouns.IsDescription(phrase.Head.Of(words)) && !TextAnalyzer.Terms(phrase.Bare.Of(words)).Any(asked.Contains));
            if (made.Range.Length > 0)
                return $"the {made.Bare.Of(words)}";
        }

        return null;
    }

    // What the first sentence of an answer begins with: "The new bridge at Lower Quay will open".
    private string? Subject(Turn turn) => turn.Said.Select(said => said.Words).FirstOrDefault() is { } words
        && NounPhrases.In(words).FirstOrDefault(phrase => phrase.Range.Start == 0) is { Range.Length: > 0 } subject
        && past.IsNew(subject.Head.Of(words))
        && !TitleWords.IsRole(subject.Head.Of(words).ToLowerInvariant())
        ? subject.Definite(words) : null;

    // With more words than the noun alone; empty where it stands alone, null where it does not stand.
    private static string? PhraseOf(string text, string head)
    {
        var found = NounPhrases.In(text).FirstOrDefault(phrase => TermOf(phrase.Head.Of(text)) == TermOf(head));
        if (found.Range.Length == 0)
            return null;
        return found.Bare.Length > found.Head.Length || found.Owner.Length > 0 ? found.Definite(text) : "";
    }

    private static bool IsPlural(string written) =>
        (written.EndsWith('s') && !written.EndsWith("ss", StringComparison.Ordinal))
        || written[(written.LastIndexOf(' ') + 1)..] is "people" or "children" or "men" or "women" or "police";

    private static string TermOf(string word) => TextAnalyzer.TermOf(Folding.Fold(word));

    [GeneratedRegex(@"^\W*(?:and\s+)?how\s+many\s+(?<what>\p{Ll}+)(?=\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\W*(?:and\s+)?(?:what|which\s+\w+)\s+(?:did|does|do|will|would)\s+(?!.*\b(?:about|of)\s+\w+\W*$)\w",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ObjectAsked();

    [GeneratedRegex(@"^\W*what(?:['’]s|\s+(?:is|are|was|were))\s+(?:an?\s+)?(?<what>\p{Ll}[\p{Ll}-]+(?:\s+\p{Ll}[\p{Ll}-]+)?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhatIs();
}
