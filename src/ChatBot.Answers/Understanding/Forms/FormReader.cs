using System.Text.RegularExpressions;
using ChatBot.Answers.Outlets;
using ChatBot.Answers.Understanding.Times;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Forms;

/// <summary>
/// Reads from its wording whether a question wants a form of answer that no single sentence gives: an overview, a cast, the news of a time,
/// what an article's fields tell, a comparison. Everything else is left alone: what has a question of its own in its topic, or means
/// somebody by a pronoun, is no form.
/// </summary>
public sealed partial class FormReader(OutletNames outlets, DateOnly day)
{
    // What is longer tells a story of its own.
    private const int LongestQuestion = 240;
    private const int LongestTopic = 12;

    private static readonly FormKind[] OfPaper =
        [FormKind.Author, FormKind.Date, FormKind.Outlet, FormKind.Title, FormKind.Cast, FormKind.Speakers, FormKind.Overview];

    /// <param name="question">One question, made whole.</param>
    /// <returns>Null where it is an ordinary question.</returns>
    public ReadForm? Read(string question)
    {
        if (question.Length > LongestQuestion)
            return null;
        var text = question.Replace('’', '\'').Replace('‘', '\'').Trim();
        var (bare, sentences) = AskedLength.Read(text);
        var form = ReadMoment(bare) ?? ReadNews(bare) ?? ReadComparison(bare)
            ?? OfPaper.Select(kind => ReadPaper(kind, bare)).FirstOrDefault(read => read is not null)
            ?? ReadList(bare) ?? ReadTopic(bare) ?? ReadListOfTime(bare) ?? ReadItems(bare);
        return form is null ? null : form with { Sentences = sentences };
    }

    // "What happened at 14:30?": without the time of day it is worded as the news of a day.
    private ReadForm? ReadMoment(string text)
    {
        var (others, moment) = MomentReader.Part(text);
        var (without, time) = TimeReader.Part(others, day);
        if (moment is null && !FormWords.AskForNewest(without))
            return null;
        // What is new without a time of day the news tell too, but for a ticker that is asked for.
        foreach (var pattern in moment is null ? FormPatterns.Of(FormKind.Moment)
            : FormPatterns.Of(FormKind.Moment).Concat(FormPatterns.Of(FormKind.News)))
        {
            if (pattern.Wording.Match(without) is { Success: true } match && (Group(match, "topic") is not { } topic || IsTopic(topic)))
                return new(FormKind.Moment) { Topic = Group(match, "topic"), Time = time, Moment = moment };
        }

        return null;
    }

    private ReadForm? ReadNews(string text)
    {
        var (without, time) = TimeReader.Part(text, day);
        foreach (var pattern in FormPatterns.Of(FormKind.News))
        {
            if (pattern.Wording.Match(without) is not { Success: true } match || (time is null && !FormWords.AskForNewest(without)))
                continue;
            var topic = Group(match, "topic");
            if (topic is null || IsTopic(topic))
                return new(FormKind.News) { Topic = topic, Time = time };
        }

        return null;
    }

    private ReadForm? ReadPaper(FormKind kind, string text)
    {
        foreach (var pattern in FormPatterns.Of(kind))
        {
            if (pattern.Wording.Match(text) is { Success: true } match && OfMatch(kind, match) is { } form)
                return form;
        }

        return null;
    }

    private ReadForm? OfMatch(FormKind kind, Match match)
    {
        var form = new ReadForm(kind);
        if (Group(match, "source") is { } named)
        {
            // "The article of Friday about …" is from a time, not from anybody.
            var (rest, time) = TimeReader.Part(named, day);
            if (time is not null && rest.Length == 0)
                form = form with { Time = time };
            else if (SourceOf(named) is { } source)
                form = form with { Source = source };
            else
                return null;
        }

        if (Group(match, "before") is { } before)
        {
            var (source, rest) = outlets.Part($"the {before}");
            form = form with { Source = form.Source ?? source, IsNewest = FormWords.AskForNewest(rest) };
            if (!form.IsNewest && rest.Length > 0)
                form = form with { Topic = rest };
        }

        // A report may be one that the news tell of: only an outlet's is an article for sure.
        if (kind is FormKind.Author or FormKind.Date or FormKind.Outlet or FormKind.Title && Group(match, "paper") is { } paper
            && FormWords.IsReport(paper) && form.Source is null)
            return null;
        return WithTopic(form, Group(match, "topic"));
    }

    private ReadForm? ReadList(string text)
    {
        foreach (var pattern in FormPatterns.Of(FormKind.List))
        {
            if (pattern.Wording.Match(text) is not { Success: true } match)
                continue;
            var source = Group(match, "source") is { } named ? SourceOf(named) ?? Unknown(named) : null;
            if (Group(match, "source") is null || source is not null)
                return WithTopic(new(FormKind.List) { Source = source }, Group(match, "topic"));
        }

        return null;
    }

    // "Which articles did the Courier publish in May?"
    private ReadForm? ReadListOfTime(string text) =>
        TimeReader.Part(text, day) is (var others, { } time) && ReadList(others) is { } list
        ? list with { Time = list.Time ?? time } : null;

    private ReadForm? ReadItems(string text) =>
        AskedItems.Read(text) is var (items, doing) ? WithTopic(new(FormKind.Items) { Items = items }, doing) : null;

    private ReadForm? ReadTopic(string text)
    {
        foreach (var pattern in FormPatterns.Of(FormKind.Topic))
        {
            if (pattern.Wording.Match(text) is not { Success: true } match)
                continue;
            var source = Group(match, "source") is { } named ? SourceOf(named) : null;
            if (Group(match, "source") is null || source is not null)
                return WithTopic(new(FormKind.Topic) { Source = source }, Group(match, "topic"));
        }

        return null;
    }

    private ReadForm? ReadComparison(string text)
    {
        foreach (var pattern in new[] { FormKind.Compare, FormKind.Measure, FormKind.Count, FormKind.Each }.SelectMany(FormPatterns.Of))
        {
            if (pattern.Wording.Match(text) is not { Success: true } match || Group(match, "a") is not { } a
                || Group(match, "b") is not { } b)
                continue;
            var topic = Group(match, "topic");
            if (!IsTopic(a) || !IsTopic(b) || (topic is not null && !IsTopic(topic))
                || (pattern.Asking is null && TimeReader.Part(b, day).Others.Length == 0))
                continue;
            var measure = pattern.Asking is { } asking ? AskedMeasure.Of(asking, match, pattern.Kind is FormKind.Count)
                : pattern.Kind is FormKind.Measure ? AskedMeasure.Of(match.Groups["measure"].Value) : null;
            return WithTopic(new(pattern.Kind) { Sides = [(a, SourceOf(a)), (b, SourceOf(b))], Measure = measure }, topic);
        }

        return null;
    }

    // The words of a time are no topic; they say which articles are meant.
    private ReadForm? WithTopic(ReadForm form, string? topic)
    {
        topic = topic ?? form.Topic;
        if (topic is null)
            return form;
        // "… about the dam in the Courier".
        if (form.Source is null && Published().Match(topic) is { Success: true } published
            && SourceOf(published.Groups["source"].Value) is { } source)
            (topic, form) = (published.Groups["topic"].Value, form with { Source = source });
        var (rest, time) = TimeReader.Part(topic, day);
        if (rest.Length == 0)
            return form with { Topic = null, Time = form.Time ?? time };
        return IsTopic(rest) ? form with { Topic = rest, Time = form.Time ?? time } : null;
    }

    private AskedSource? SourceOf(string words)
    {
        var (source, rest) = outlets.Part(words);
        return rest.Length == 0 ? source : null;
    }

    // "Articles by Jane Roe": a name that no article has is said to be missing.
    private static AskedSource? Unknown(string words)
    {
        var tokens = TextAnalyzer.Tokens(words);
        return tokens.Count is > 1 and < 5 && tokens.All(token => token.IsCapitalised) ? new(words, null, true) : null;
    }

    private static bool IsTopic(string words)
    {
        var tokens = TextAnalyzer.Tokens(words);
        return tokens.Count <= LongestTopic && tokens.Any(token => !token.IsFunctionWord)
            && !tokens.Any(token => FormWords.AsksOrPoints(token.Word));
    }

    private static string? Group(Match match, string name) =>
        match.Groups[name] is { Success: true, Length: > 0 } group ? group.Value : null;

    [GeneratedRegex(@"^(?<topic>.+?)\s+(?:in|from|by)\s+(?<source>(?:the\s+)?\p{Lu}.*)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Published();
}
