using System.Text.RegularExpressions;
using ChatBot.Answers.Outlets;
using ChatBot.Answers.Understanding.Forms;
using ChatBot.Answers.Understanding.Times;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Understanding;

/// <summary>Reads what a question asks: its parts, the kind of answer each expects and what the answer has to speak of.</summary>
public sealed partial class QuestionReader(QueryAnalyzer analyzer, OutletDirectory outlets)
{
    private const double NameWeight = 1.0;
    private const double WordWeight = 1.0;
    private const double DateWeight = 0.5;
    private const double WeakWeight = 0.3;
    private const double SayWeight = 0.4;

    // Nouns and verbs that a question is built with rather than about.
    private static readonly HashSet<string> WeakTerms = Terms("weak-words");

    private static readonly HashSet<string> Things = Terms("spoken-things");

    private static readonly HashSet<string> Determiners = [.. "the a an this that these those his her its their any".Split(' ')];

    private static readonly HashSet<string> Auxiliaries = ["did", "does", "do", "has", "had", "will", "would", "is", "was"];

    /// <summary>The parts of a question in order; a later part that names nothing of its own is about what the first one names.</summary>
    /// <param name="text">The question made whole.</param>
    /// <param name="day">The day that "yesterday" counts from.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<AskedQuestion>> ReadAsync(string text, DateOnly day, CancellationToken cancellationToken)
    {
        var names = await outlets.CurrentAsync(cancellationToken);
        var ordinary = await ReadSentencesAsync(AskedLength.Without(text), day, names, cancellationToken);
        var forms = new FormReader(names, day);
        if (forms.Read(text) is { } form)
            return await FormedAsync(form, text, ordinary, cancellationToken);
        var parts = QuestionWords.Split(text)
            .Select((part, place) => forms.Read(part)
                ?? (place > 0 ? forms.Read(OfArticle().Replace(part, "the article")) : null)).ToList();
        if (parts.Count < 2 || parts.Exists(part => part is null or { Sides.Count: > 0 }))
            return ordinary;
        // "Who wrote the article about the ferry, and when did it appear?": the later parts are about what the first is about.
        var asked = new List<AskedQuestion>();
        foreach (var part in parts.OfType<ReadForm>())
            asked.AddRange(await FormedAsync(part.Topic is null && part.Source is null
                ? part with { Topic = parts[0]!.Topic, Source = parts[0]!.Source } : part, text, ordinary, cancellationToken));
        return asked;
    }

    private async ValueTask<IReadOnlyList<AskedQuestion>> FormedAsync(ReadForm read, string text, IReadOnlyList<AskedQuestion> ordinary,
        CancellationToken cancellationToken)
    {
        var topic = read.Topic is null ? null : await TopicAsync(read.Topic, cancellationToken);
        var form = new AskedForm(read.Kind, ordinary)
        {
            Topic = topic,
            Sentences = read.Sentences,
            IsNewest = read.IsNewest,
            Measure = read.Measure,
            Items = read.Items
        };
        if (read.Sides.Count == 0)
            return [new(topic?.Text ?? text, ExpectedAnswer.Statement, topic?.Units ?? []) { Form = form, Source = read.Source,
                Time = read.Time, Moment = read.Moment }];
        var asked = new List<AskedQuestion>();
        foreach (var (words, source) in read.Sides)
        {
            var side = source is not null && read.Topic is not null ? read.Topic : words;
            var question = read.Measure?.Ask(words) ?? (source is null && read.Topic is not null ? $"{words} {read.Topic}" : side);
            var units = await TopicAsync(question, cancellationToken);
            asked.Add(units with
            {
                Expected = read.Measure is null ? ExpectedAnswer.Statement : QuestionWords.Read(question),
                Form = form with { Side = words, Topic = await TopicAsync(side, cancellationToken) },
                Source = source,
                Time = read.Time,
            });
        }

        return asked;
    }

    private async ValueTask<AskedQuestion> TopicAsync(string topic, CancellationToken cancellationToken) =>
        new(topic, ExpectedAnswer.Statement, Units(topic, await analyzer.AnalyzeAsync(topic, cancellationToken)));

    private async ValueTask<IReadOnlyList<AskedQuestion>> ReadSentencesAsync(string text, DateOnly day, OutletNames names,
        CancellationToken cancellationToken)
    {
        var mentions = SourceReader.Read(text, names);
        if (mentions.Count == 0)
            return await ReadPartsAsync(text, day, cancellationToken);
        var asked = new List<AskedQuestion>();
        foreach (var (part, source) in SourceParts.Split(text, mentions, QuestionWords.MostParts))
            asked.AddRange((await ReadPartsAsync(part, day, cancellationToken)).Select(read => read with { Source = source }));
        return asked;
    }

    private async ValueTask<IReadOnlyList<AskedQuestion>> ReadPartsAsync(string text, DateOnly day, CancellationToken cancellationToken)
    {
        var asked = new List<AskedQuestion>();
        // Shouted, every word looks like a name.
        var calm = text.Any(char.IsLower) ? text : text.ToLowerInvariant();
        foreach (var written in QuestionWords.Split(calm))
        {
            var time = TimeReader.Read(written, day);
            var part = time.Without;
            if (time is { IsFramed: false, IsNewest: false } && asked.Count > 0)
                time = asked[0].Time;
            var asking = QuestionWords.WithoutOrder(part);
            var units = Units(asking, await analyzer.AnalyzeAsync(asking, cancellationToken));
            if (asked.Count > 0 && !units.Exists(unit => unit.Kind == UnitKind.Name || unit.Weight >= WordWeight))
                units = [.. asked[0].Units];
            asked.Add(new(part, QuestionWords.Read(part), units)
            {
                Time = time is { IsFramed: true } or { IsNewest: true } ? time : null,
                Moment = MomentReader.Part(part).Moment,
            });
        }

        return asked;
    }

    private static List<AskedUnit> Units(string text, IReadOnlyList<QueryTerm> terms)
    {
        var units = new List<AskedUnit>();
        var hasForce = false;
        var role = AskedRole.In(text);
        for (var i = 0; i < terms.Count; i++)
        {
            if (role is not null && role.Words.Contains(terms[i].Token.Range))
            {
                var words = terms.Skip(i).TakeWhile(term => role.Words.Contains(term.Token.Range)).ToList();
                if (words.Find(term => term.Token.Range == role.Head) is { } head)
                    units.Add(new(UnitKind.Name, [.. words.Where(term => term != head), head], NameWeight) { Role = role.Role });
                i += words.Count - 1;
                continue;
            }

            if ((terms[i].IsName || IsUnknownSubject(text, terms[i])) && !IsOrdinary(terms[i])
                && !CalendarWords.IsMonth(terms[i].Token.Word))
            {
                var length = NameLength(text, terms, i);
                units.Add(new(UnitKind.Name, [.. Describing(text, units, terms[i]), .. FamilyLast(text, [.. terms.Skip(i).Take(length)])],
                    NameWeight));
                i += length - 1;
                continue;
            }

            var force = hasForce || IsThing(text, terms[i]) ? null : SpeechActs.ForceOf(terms[i].Token.Term);
            hasForce |= force is not null;
            units.Add(force is { } act
                ? new(UnitKind.Force, [terms[i]], act == SpeechForce.Say ? SayWeight : WordWeight, act)
                : new(UnitKind.Word, [terms[i]], Weight(terms[i].Token)));
        }

        return units;
    }

    // "what did macron say": whoever stands where the subject stands and is a word of no article is somebody the articles do not know.
    private static bool IsUnknownSubject(string text, QueryTerm term) =>
        term.Passages == 0 && Auxiliaries.Contains(WordBefore(text, term.Token.Range.Start));

    // An article of the day rarely names the month and the year it appears in.
    private static double Weight(TextToken token) =>
        CalendarWords.IsMonth(token.Word) || char.IsAsciiDigit(token.Word[0]) ? DateWeight : WeakTerms.Contains(token.Term) ? WeakWeight
        : WordWeight;

    // "The talks", "an interview", "his report" are events and papers; "to talk", "to report" are speech.
    private static bool IsThing(string text, QueryTerm term) =>
        Things.Contains(term.Token.Term) && Determiners.Contains(WordBefore(text, term.Token.Range.Start));

    private static string WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return Folding.Fold(text.AsSpan(start, end - start));
    }

    // "TV": written like a name, unknown as one, and known as a word that others stand for.
    private static bool IsOrdinary(QueryTerm term) => term.Passages == 0 && Synonyms.Of(term.Token.Term).Count > 0;

    // Words of one name stand side by side, with nothing but spaces, a stop or a hyphen between them.
    private static int NameLength(string text, IReadOnlyList<QueryTerm> terms, int from)
    {
        // Who writes no capitals writes none in names.
        var isSmall = !text.Any(char.IsUpper);
        var whole = isSmall ? default : WholeName(text, terms[from]);
        var length = 1;
        while (from + length < terms.Count)
        {
            var (last, next) = (terms[from + length - 1].Token.Range.End, terms[from + length]);
            var between = text.AsSpan(last, Math.Max(0, next.Token.Range.Start - last));
            // "California's Proposition 1" is two names.
            if (!isSmall && text.AsSpan(0, last) is [.., '\'' or '’', 's' or 'S'])
                break;
            // "Min-jun": what a hyphen joins to a name is of it, whatever it is; so is "de" of "Felipe de Jesus Gallo".
            if (!(between is "-" or "‑") && !(between is " " && whole.Contains(next.Token.Range) && IsWithin(whole, next, terms))
                && !(next.IsName && (next.Token.IsCapitalised || isSmall) && !CalendarWords.IsMonth(next.Token.Word) && IsJoint(between)))
                break;
            length++;
        }

        return length;
    }

    private static TextRange WholeName(string text, QueryTerm first) =>
        new ReadSentence(text, null).Names.FirstOrDefault(name => name.Range.Contains(first.Token.Range))?.Range ?? default;

    // A small word with more of the name behind it.
    private static bool IsWithin(TextRange name, QueryTerm word, IReadOnlyList<QueryTerm> terms) =>
        !word.Token.IsCapitalised && terms.Any(term => term.Token.Range.Start > word.Token.Range.Start && name.Contains(term.Token.Range));

    // "The ferry captain Lunde": what somebody is called by before their name tells who they are, and is nothing else that is asked about.
    private static List<QueryTerm> Describing(string text, List<AskedUnit> units, QueryTerm name)
    {
        var (words, next) = (new List<QueryTerm>(), name);
        while (units.Count > 0 && units[^1] is { Kind: UnitKind.Word, Parts: [var word] }
            && (words.Count > 0 || TitleWords.IsRole(word.Token.Word) || TitleWords.IsRole(name.Token.Word))
            && text.AsSpan(word.Token.Range.End, next.Token.Range.Start - word.Token.Range.End) is " ")
        {
            words.Insert(0, word);
            units.RemoveAt(units.Count - 1);
            next = word;
        }

        return words;
    }

    private static HashSet<string> Terms(string table) =>
        [.. WordTable.Words(typeof(QuestionReader).Assembly, $"Understanding/{table}.txt").Select(TextAnalyzer.TermOf)];

    // "Park Min-jun": the family name carries a name wherever it stands.
    private static List<QueryTerm> FamilyLast(string text, List<QueryTerm> name)
    {
        if (name.Count < 2)
            return name;
        var read = new ReadSentence(text, null);
        var whole = read.Names.FirstOrDefault(written => written.Range.Contains(name[0].Token.Range)
            && written.Range.Contains(name[^1].Token.Range));
        var family = whole?.Family ?? default;
        if (family.IsEmpty || read.Tokens[family.First].Range != name[0].Token.Range || family.End != family.First + 1)
            return name;
        return [.. name.Skip(1), name[0]];
    }

    private static bool IsJoint(ReadOnlySpan<char> between) => between is " " or ". " or "-" or ".";

    // "… and who wrote it?"
    [GeneratedRegex(@"\b(?:it|this|that)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfArticle();
}
