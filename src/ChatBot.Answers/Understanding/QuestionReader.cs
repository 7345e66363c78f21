using System.Text.RegularExpressions;
using ChatBot.Answers.Outlets;
using ChatBot.Answers.Understanding.Forms;
using ChatBot.Answers.Understanding.Times;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Understanding;

/// <summary>Reads what a question asks: its parts, the kind of answer each expects and what the answer has to speak of.</summary>
public sealed partial class QuestionReader(QueryAnalyzer analyzer, OutletDirectory outlets)
{
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
        new(topic, ExpectedAnswer.Statement, UnitReader.Read(topic, await analyzer.AnalyzeAsync(topic, cancellationToken)));

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
            var units = UnitReader.Read(asking, await analyzer.AnalyzeAsync(asking, cancellationToken));
            if (asked.Count > 0 && !units.Exists(unit => unit.Kind == UnitKind.Name || unit.Weight >= UnitReader.WordWeight))
                units = [.. asked[0].Units];
            asked.Add(new(part, QuestionWords.Read(part), units)
            {
                Time = time is { IsFramed: true } or { IsNewest: true } ? time : null,
                Moment = MomentReader.Part(part).Moment,
            });
        }

        return asked;
    }

    // "… and who wrote it?"
    [GeneratedRegex(@"\b(?:it|this|that)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfArticle();
}
