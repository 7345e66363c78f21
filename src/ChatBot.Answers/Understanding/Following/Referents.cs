using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Answers.Conversations;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Finds in the turns before whom "he" is, what "it" is, where "there" is and who "the minister" is.</summary>
/// <param name="history">The turns before, oldest first.</param>
/// <param name="question">The question that points back. What it names itself is nothing that it points to.</param>
internal sealed partial class Referents(IReadOnlyList<Turn> history, string question)
{
    // A thing is rarely pointed to over more than one other question.
    private const int TurnsOfThing = 2;

    // A team or a company is over several.
    private const int TurnsOfBody = 4;

    // Names and topics are no longer: what is longer would make the question grow turn by turn.
    private const int LongestReferent = 80;

    private static readonly FrozenSet<string> Making =
        WordTable.Words(typeof(Referents).Assembly, "Understanding/Following/making-verbs.txt").Select(TextAnalyzer.TermOf)
        .ToFrozenSet(StringComparer.Ordinal);

    // A bill is spoken of for longer than a thing, by what is done to it.
    private const int TurnsOfMeasure = 4;

    private static readonly FrozenSet<string> Measures =
        WordTable.Words(typeof(Referents).Assembly, "Understanding/Following/measures.txt").Select(TextAnalyzer.TermOf)
        .ToFrozenSet(StringComparer.Ordinal);

    // "New South Wales".
    private const int LongestState = 3;

    private static readonly FrozenSet<string> States =
        WordTable.Words(typeof(Referents).Assembly, "Understanding/Following/states.txt").ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<string> own = [.. Mentions.NamesOf(question).Select(LastWord)];

    /// <summary>
    /// Whoever the last question was about; where it asked who, whoever its answer names first. Nobody whose title, given name or article
    /// tells the other gender, or that it is no human being; of those that one text names, whose tells that they are meant before the
    /// first. Null where nobody may be meant.
    /// </summary>
    public string? Person(Gender gender) => Search(history.Count, turn =>
    {
        var known = Ordered(turn)
            .Select(names => names.Where(IsNew).Select(name => PersonOf(name, turn)).OfType<NamedPerson>()
                .Where(person => person.MayBe(gender)).ToList())
            .ToList();
        var meant = known.Select(persons => persons.Find(person => person.Gender == gender)
            ?? persons.Find(person => !Places.Contains(person.Name))).FirstOrDefault(person => person is not null);
        return (meant ?? known.SelectMany(persons => persons).FirstOrDefault())?.Name;
    });

    /// <summary>What the last question that spoke of something was about: the first of its names and nouns, those behind "in" and "at"
    /// last; else its topic, or a body of its answer.</summary>
    /// <param name="isPlural">Whether "they" point to it.</param>
    /// <param name="isObject">Whether something is done to it: where it was asked what somebody does, that is in the answer, and not who
    /// does it.</param>
    /// <param name="isAmount">Whether it is asked how much it is: of "Did the company pay a ransom?" that is the ransom.</param>
    /// <param name="isPointed">Whether "this" or "that" points to it, which mean no body that an answer happens to name.</param>
    public string? Thing(bool isPlural, bool isObject = false, bool isAmount = false, bool isPointed = false)
    {
        if (isObject && history.Count > 0 && ObjectAsked().IsMatch(history[^1].Understood))
            return null;
        return Search(TurnsOfThing, turn => Thing(turn, isPlural, isAmount, isPointed)) ?? Search(TurnsOfMeasure, turn => Defined(turn, isPlural));
    }

    // "What is mifepristone?" makes a topic of one word, which "it" is for some time.
    private static string? Defined(Turn turn, bool isPlural) =>
        WhatIs().Match(turn.Understood) is { Success: true } definition && definition.Groups["what"] is var what
        && IsPlural(what.Value) == isPlural ? what.Value : null;

    /// <summary>The last bill, ban, plan or the like that was spoken of, in questions before answers; null where none was.</summary>
    public string? Measure() =>
        Search(TurnsOfMeasure, turn => MeasureOf(turn.Understood))
        ?? Search(TurnsOfThing, turn => turn.Answered ? MeasureOf(turn.Words) : null);

    private string? MeasureOf(string text) => NounPhrases.In(text)
        .Where(phrase => Measures.Contains(TermOf(phrase.Head.Of(text))) && IsNew(phrase.Head.Of(text)))
        .Select(phrase => phrase.Definite(text)).FirstOrDefault(measure => measure.Length <= LongestReferent);

    private string? Thing(Turn turn, bool isPlural, bool isAmount, bool isPointed)
    {
        var text = turn.Understood;
        if (Made(turn) is { } made)
            return made;
        var named = Mentions.Names(text)
            .Select(name => (Range: name, Written: Mentions.Written(name.Of(text)), IsPlace: IsLocated(text, name) || StateIn(name.Of(text)) == name.Of(text)))
            // He or she is no "it".
            .Where(name => IsNew(name.Written) && NamedPerson.Of(name.Written).Gender is Gender.Unknown && !IsHuman(name.Written, turn));
        var nouns = NounPhrases.In(text)
            .Where(phrase => !IsLocated(text, phrase.Range) && IsPlural(phrase.Head.Of(text)) == isPlural)
            .Where(phrase => !TitleWords.IsRole(phrase.Head.Of(text).ToLowerInvariant()) && IsNew(phrase.Head.Of(text)))
            .Select(phrase => (phrase.Range, Written: phrase.Definite(text), IsPlace: false));
        // "How many people were hurt?" – "Are they in hospital?"
        if (isPlural && Counted().Match(text) is { Success: true } counted)
            nouns = nouns.Append((new TextRange(counted.Index, counted.Length), $"the {counted.Groups["what"].Value}", false));
        // What is paid is no company; of nouns the last is what something is done to.
        if (isAmount && nouns.LastOrDefault() is { Written: { } amount })
            return amount;
        var things = named.Concat(nouns).OrderBy(thing => thing.IsPlace).ThenBy(thing => thing.Range.Start).ToList();
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
            ? turn.Names.FirstOrDefault(name => name.IsQuoted && name.IsBody && IsNew(name.Name))?.Name ?? Subject(turn) : null;
    }

    /// <summary>The body that was spoken of last: a team, a company, a council.</summary>
    public string? Body() => Search(TurnsOfBody, turn =>
    {
        var asked = Mentions.Names(turn.Understood).Where(name => !IsLocated(turn.Understood, name))
            .Select(name => Mentions.Written(name.Of(turn.Understood)))
            .Where(name => IsNew(name) && !IsHuman(name, turn) && NamedPerson.Of(name).Gender is Gender.Unknown && !Places.Contains(name));
        var answered = turn.Names.Where(name => name.IsQuoted && !name.IsHuman && IsNew(name.Name) && !Places.Contains(name.Name))
            .Select(name => name.Name);
        var order = QuestionWords.Read(turn.Understood) is ExpectedAnswer.Person ? answered.Concat(asked) : asked.Concat(answered);
        return order.FirstOrDefault();
    });

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
                .FirstOrDefault(found => found is { Length: > 0 and <= LongestReferent }) is { } said)
                return said;
        }

        return null;
    }

    /// <summary>The place that was spoken of last: one that is known as a place, or stands behind "in" or "at".</summary>
    public string? Place() => Search(history.Count, turn =>
    {
        var texts = turn.Answered ? new[] { turn.Understood, turn.Words } : [turn.Understood];
        return texts.SelectMany(Mentions.NamesOf).FirstOrDefault(name => IsNew(name) && Places.Contains(name))
            ?? texts.SelectMany(Mentions.Located).FirstOrDefault(IsNew);
    });

    /// <summary>The last state that stands in a name of a question: "Alabama" of "the Alabama Supreme Court".</summary>
    public string? State() =>
        Search(history.Count, turn => Mentions.NamesOf(turn.Understood).Select(StateIn).FirstOrDefault(state => state is not null));

    private static string? StateIn(string name)
    {
        var words = TextAnalyzer.Tokens(name).Where(word => word.IsCapitalised).ToList();
        for (var length = Math.Min(LongestState, words.Count); length > 0; length--)
        {
            var found = Enumerable.Range(0, words.Count - length + 1)
                .FirstOrDefault(at => States.Contains(string.Join('_', words.Skip(at).Take(length).Select(word => word.Word))), -1);
            if (found >= 0)
                return TextRange.Between(words[found].Range.Start, words[found + length - 1].Range.End).Of(name);
        }

        return null;
    }

    /// <summary>Whom the article of an earlier answer gives a role: "driver", "coach".</summary>
    public string? Bearer(string role) =>
        Search(history.Count,
            turn => turn.Names.FirstOrDefault(name => name.IsQuoted && name.Roles.Contains(TextAnalyzer.TermOf(role)))?.Name);

    /// <summary>The name that earlier turns gave to a description such as "minister": "Foreign Minister Sergei Lavrov", "Lavrov, the
    /// minister".</summary>
    public string? Described(string role) => Search(history.Count, turn =>
        NamedAs(turn.Understood, role)
        ?? turn.Names.FirstOrDefault(name => name.IsQuoted && name.Roles.Contains(TextAnalyzer.TermOf(role)))?.Name
        ?? NamedAs(turn.Words, role));

    private string? Search(int turns, Func<Turn, string?> find)
    {
        for (var i = history.Count - 1; i >= Math.Max(0, history.Count - turns); i--)
        {
            if (find(history[i]) is { Length: <= LongestReferent } found)
                return found;
        }

        return null;
    }

    private static string TermOf(string word) => TextAnalyzer.TermOf(Folding.Fold(word));

    private bool IsNew(string name) => !own.Contains(LastWord(name));

    // "Charles" is King Charles III.
    private static string LastWord(string name)
    {
        var numbered = Numeral().Match(name);
        var named = numbered.Success ? name.AsSpan(0, numbered.Index) : name;
        return Folding.Fold(named[(named.LastIndexOf(' ') + 1)..]);
    }

    private static string? NamedAs(string text, string role)
    {
        var names = Mentions.Names(text);
        foreach (var title in TextAnalyzer.Tokens(text).Where(token => token.Word == role).Select(token => token.Range))
        {
            // The role stands inside the run of capitals ("Foreign Minister Sergei Lavrov") or just before the name ("the minister,
            // Lavrov").
            var name = names.Find(name => (name.Contains(title) && name.End > title.End + 1)
                || (name.Start > title.End && name.Start - title.End <= 2));
            if (name.Length > 0)
                return TextRange.Between(name.Contains(title) ? title.End + 1 : name.Start, name.End).Of(text);
        }

        return null;
    }

    // The names of the question and those of its answer, in the order in which they are likely meant.
    private static List<string>[] Ordered(Turn turn)
    {
        var asked = Mentions.NamesOf(turn.Understood);
        var roles = NounPhrases.In(turn.Understood).Select(phrase => TermOf(phrase.Head.Of(turn.Understood))).ToList();
        var quoted = turn.Names.Where(name => name.IsQuoted)
            .OrderByDescending(name => name.Roles.Any(roles.Contains)).ThenByDescending(name => name.IsHuman)
            .Select(name => name.Name).ToList();
        var said = !turn.Answered ? [] : quoted.Count > 0 ? quoted : Mentions.NamesOf(turn.Words);
        var answered = said.Where(name => !asked.Exists(other => LastWord(other) == LastWord(name))).ToList();
        // "Who is Ada Lind?" asks about her, "Who met Ada Lind?" about somebody else.
        return turn.Answered && QuestionWords.Read(turn.Understood) == ExpectedAnswer.Person && !WhoIs().IsMatch(turn.Understood)
            ? [answered, asked] : [asked, answered];
    }

    // As the article knows them, where an answer quoted it; null for what is no human being.
    private static NamedPerson? PersonOf(string written, Turn turn)
    {
        var person = NamedPerson.Of(written);
        if (KnownAs(person.Name, turn) is not { } known)
            return TextAnalyzer.Tokens(written).Any(word => TitleWords.IsOrganisation(word.Word)) ? null : person;
        if (known.IsBody || (!known.IsHuman && turn.Names.Any(name => name.IsHuman)))
            return null;
        return known.Gender is Gender.Unknown ? person : person with { Gender = known.Gender };
    }

    /// <summary>Whether a name is a human being's, as the articles of a turn tell.</summary>
    internal static bool IsHuman(string written, Turn turn) => KnownAs(written, turn) is { IsHuman: true };

    private static MentionedName? KnownAs(string written, Turn turn) =>
        turn.Names.FirstOrDefault(name => name.Name == written)
            ?? turn.Names.FirstOrDefault(name => LastWord(name.Name) == LastWord(written));

    private static bool IsLocated(string text, TextRange range) => Preposition().IsMatch(text.AsSpan(0, range.Start));

    private static bool IsPlural(string written) =>
        (written.EndsWith('s') && !written.EndsWith("ss", StringComparison.Ordinal))
        || written[(written.LastIndexOf(' ') + 1)..] is "people" or "children" or "men" or "women" or "police";

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
        && IsNew(subject.Head.Of(words))
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

    [GeneratedRegex(@"\b(?:in|at|near|from|on|under|across|around|during|after|before|over|through|into|throughout|within|since|"
        + @"by)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^\W*(?:and\s+)?how\s+many\s+(?<what>\p{Ll}+)(?=\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\W*(?:and\s+)?(?:what|which\s+\w+)\s+(?:did|does|do|will|would)\s+(?!.*\b(?:about|of)\s+\w+\W*$)\w",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ObjectAsked();

    [GeneratedRegex(@"^\W*what(?:['’]s|\s+(?:is|are|was|were))\s+(?:an?\s+)?(?<what>\p{Ll}[\p{Ll}-]+(?:\s+\p{Ll}[\p{Ll}-]+)?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhatIs();

    [GeneratedRegex(@"\s(?:[IVX]+|[JS]r\.?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^\W*[Ww]ho(?:\s+(?:is|was|are|were)|['’]s)\s+(?:the\s+)?\p{Lu}[\p{L}.-]*(?:\s+\p{L}[\p{L}.-]*){0,3}\W*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex WhoIs();
}
