using ChatBot.Answers.Composing;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence.AnswerPhrases;
using ChatBot.Answers.Filters;
using ChatBot.Answers.Forms;
using ChatBot.Answers.Framing;
using ChatBot.Answers.Models;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Suggestions;
using ChatBot.Answers.TakingBack;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Understanding.SmallTalk;
using ChatBot.Answers.Verification;
using ChatBot.Answers.Writing;
using ChatBot.Language.Languages;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers;

/// <summary>
/// Answers questions from the articles: the one way from a question to an answer that any channel may show. Understands the question from
/// its conversation, searches, composes, and lets through only what the verifier holds.
/// </summary>
public sealed class Answerer(
    QuestionInterpreter interpreter,
    QuestionReader reader,
    FilterReader filters,
    ChoiceFinder choices,
    CitationVerifier verifier,
    ConversationMemory memory,
    IArticleIndex index,
    KnownArticleCache articles,
    FramedSearch search,
    FormSearch forms,
    IComposer composer,
    AnswerOptions options,
    TimeProvider clock,
    ILogger<Answerer> logger,
    ModelMeter? meter = null,
    FollowUpWriter? followUps = null)
{
    /// <summary>What is said under an answer that was found without the encoder.</summary>
    public const string WordsAlone =
        "The articles were searched by words alone: the encoder could not be reached, or the index is still being made anew for it.";

    /// <summary>What is said under an answer that was wanted in another language.</summary>
    public const string OwnLanguage = "Answers quote the articles word for word, in the language that they are written in.";

    /// <summary>Answers one question; never throws for what the question holds.</summary>
    public ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        AnswerAsync(question, null, cancellationToken);

    /// <param name="question">The question.</param>
    /// <param name="show">Gets the answer as far as it is verified, each time that a sentence is, where a language model writes it; null
    /// where nobody watches.</param>
    /// <inheritdoc cref="AnswerAsync(Question, CancellationToken)"/>
    public async ValueTask<Answer> AnswerAsync(Question question, Func<Answer, ValueTask>? show, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("answer");
        var started = clock.GetTimestamp();
        var conversation = string.IsNullOrWhiteSpace(question.Conversation) ? Guid.NewGuid().ToString("n") : question.Conversation;
        var text = QuestionGate.Clean(question.Text);
        var history = question.IsTrial ? [] : question.History ?? await memory.ReadAsync(conversation, cancellationToken);
        using var use = question.IsTrial ? null : meter?.Begin();
        var asked = await interpreter.InterpretAsync(text, history ?? [], cancellationToken);
        if (followUps is not null && use is not null && asked is { Reason: null, Language: LanguageGuess.English })
            asked = asked with { Text = await followUps.WholeAsync(text, asked.Text, history ?? [], cancellationToken) };

        var narrowed = await filters.ReadAsync(question.Filters, (history is [.., var last] ? last.Filter : null), AsOf(),
            cancellationToken);
        Answer answer;
        if (asked.Reason is { } reason)
        {
            var said = asked.SmallTalk is { } talk ? SmallTalkReader.Reply(talk, asked.Language)
                : asked.IsAboutBot ? RefusalText.AboutBot((await index.CountAsync(cancellationToken)).Articles)
                : null;
            answer = ToAnswer(reason, VerifiedDraft.Empty, said);
        }
        else if (narrowed.Problem is { } problem)
        {
            answer = ToAnswer(RefusalReason.TooVague, VerifiedDraft.Empty, problem);
        }
        else
        {
            Log.Understood(logger, asked.Text);
            answer = await AnswerWholeAsync(asked.Text, cancellationToken);
            if (history is not null && !question.IsTrial)
            {
                var names = await MentionedNames.OfAsync(answer.Answered ? answer.Citations : [], articles.ForQuestion(), answer.Understood,
                    cancellationToken);
                await memory.KeepAsync(conversation, text, answer, names, cancellationToken);
            }
        }

        if (!question.IsTrial)
            Report(answer);
        return answer;

        async ValueTask<Answer> AnswerWholeAsync(string whole, CancellationToken cancel)
        {
            IReadOnlyList<AskedQuestion> things =
                [.. (await reader.ReadAsync(whole, AsOf(), cancel)).Select(Narrow)];
            var counts = await index.CountAsync(cancel);
            var within = narrowed.Frame is { } frame ? await index.ListWithinAsync(frame, cancel) : null;
            if (counts.Articles > 0 && within is { Count: 0 })
                return ToAnswer(RefusalReason.NoArticles, VerifiedDraft.Empty, RefusalText.NothingWithin);
            if (counts.Articles == 0 && things[0].Form is not null)
                return ToAnswer(RefusalReason.NoArticles, VerifiedDraft.Empty);
            var formed = things[0].Form is null ? null : await forms.SearchAsync(
                things, Shown(history) is { } shown && within?.Contains(shown) != false ? shown : null, counts.Passages, cancel);
            if (formed is { Choices.Count: > 0 } open)
                return ToAnswer(RefusalReason.TooVague, VerifiedDraft.Empty,
                    RefusalText.AskBack(open.Choices)) with
                { Choices = open.Choices };
            if (formed is not null && await ComposeAsync(things, formed.Parts, isByWordsAlone: false, cancel) is { } answered
                && (answered.Answered || FormComposer.IsFinal(things[0])))
                return answered;
            if (things[0].Form is { } form)
                things = [.. form.Otherwise.Select(Narrow)];
            if (things.All(Vagueness.IsVague))
                return await AskBackAsync(cancel);
            if (counts.Articles == 0)
                return ToAnswer(RefusalReason.NoArticles, VerifiedDraft.Empty);

            if (asked.Doubted is { } doubted && things.Any(part => part.Names.Any(name => !name.IsKnown)))
                return ToAnswer(RefusalReason.TooVague, VerifiedDraft.Empty,
                    RefusalText.AskOfName(doubted, asked.Meant)) with
                { Choices = asked.Meant };

            var (parts, isByWordsAlone) = await SearchAsync(things, asked.Context, counts.Passages, cancel);
            return await ComposeAsync(things, parts, isByWordsAlone, cancel);
        }

        AskedQuestion Narrow(AskedQuestion part) => part with { Focus = asked.Focus, Within = narrowed.Frame };

        async ValueTask<Answer> ComposeAsync(IReadOnlyList<AskedQuestion> things, IReadOnlyList<CompositionPart> parts, bool isByWordsAlone,
            CancellationToken cancel)
        {
            var gate = new SentenceGate(verifier, articles.ForQuestion(), show is null ? null : verified => show(ToAnswer(null, verified)));
            var composition = new Composition(asked.Text, parts)
            {
                Said = asked.Said,
                IsExplained = question.IsExplained,
                IsTrial = question.IsTrial,
                Within = narrowed.Frame,
                AsOf = AsOf(),
                Gate = gate,
            };
            var draft = PhraseMarker.Mark(await DraftAsync(composition, cancel),
                [.. things.Where(thing => thing.Form is null or { Measure: not null })]);
            IReadOnlyList<Hit> hits = [.. parts.SelectMany(part => part.Hits), .. draft.Retrieved];
            var verified = gate.Verified(draft)
                ?? await new TakeBacks(verifier).AddAsync(await verifier.VerifyAsync(draft, hits, gate.Known, cancel), hits,
                    gate.Known, cancel);
            if (verified.Dropped > 0)
                Log.Dropped(logger, verified.Dropped, draft.Composer ?? options.Composer);
            Telemetry.Dropped.Add(verified.Dropped);
            return ToAnswer(verified.Sentences.Count == 0 ? RefusalReason.NotInArticles : null, verified) with
            {
                Composer = draft.Composer ?? options.Composer,
                Confidence = draft.Confidence,
                Explanation = draft.Explanation,
                Notice = draft.Notice ?? (isByWordsAlone ? WordsAlone : asked.WantsOtherLanguage ? OwnLanguage : null),
            };
        }

        DateOnly AsOf() => question.AsOf ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

        async ValueTask<Answer> AskBackAsync(CancellationToken cancel)
        {
            if (asked.Language != LanguageGuess.English)
                return ToAnswer(RefusalReason.TooVague, VerifiedDraft.Empty);
            var found = await choices.FindAsync(asked.Text, narrowed.Frame, cancel);
            return ToAnswer(RefusalReason.TooVague, VerifiedDraft.Empty, RefusalText.AskBack(found)) with { Choices = found };
        }

        Answer ToAnswer(RefusalReason? refusal, VerifiedDraft verified, string? reply = null)
        {
            var answer = Blank(refusal);
            if (refusal is { } why)
            {
                var (said, nearest) = AnswerWriter.Refuse(verified, why, asked.Language, reply);
                return answer with { Refusal = said, Citations = nearest };
            }

            var (sentences, citations) = AnswerWriter.Write(verified);
            return answer with { Sentences = sentences, Citations = citations };
        }
        Answer Blank(RefusalReason? refusal) => new()
        {
            Question = question.Text,
            Understood = asked.Text,
            Context = asked.Context,
            Reason = refusal,
            Sentences = [],
            Citations = [],
            Composer = options.Composer,
            Use = use?.Total,
            Filters = narrowed.Filter,
            Conversation = conversation,
            Elapsed = clock.GetElapsedTime(started),
        };
    }

    private async ValueTask<Draft> DraftAsync(Composition composition, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("compose");
        return await composer.ComposeAsync(composition, cancellationToken);
    }

    private async ValueTask<(IReadOnlyList<CompositionPart> Parts, bool IsByWordsAlone)> SearchAsync(
        IReadOnlyList<AskedQuestion> asked, string? context, int passages, CancellationToken cancellationToken)
    {
        var parts = new List<CompositionPart>(asked.Count);
        var isByWordsAlone = false;
        foreach (var part in asked)
        {
            // A later part may be no more than "for how long": it is searched together with the first, which it is about.
            var query = parts.Count == 0 || part.Source is not null ? part.Text : $"{asked[0].Text} {part.Text}";
            var found = await search.SearchAsync(part, query, context, cancellationToken);
            parts.Add(new(part, found.Hits, passages));
            isByWordsAlone |= found.IsByWordsAlone;
        }

        return (parts, isByWordsAlone);
    }

    // "This article" is the one that was quoted last.
    private static string? Shown(IReadOnlyList<Turn>? history) =>
        history?.LastOrDefault(turn => turn.Sentences.Count > 0)?.Sentences.SelectMany(sentence => sentence.Quotations)
        .FirstOrDefault()?.ArticleId;

    private void Report(Answer answer)
    {
        var milliseconds = answer.Elapsed.TotalMilliseconds;
        Telemetry.Durations.Record(milliseconds);
        Telemetry.Answers.Add(1, new KeyValuePair<string, object?>("outcome", answer.Reason?.ToString() ?? "answered"));
        if (answer.Reason is { } reason)
            Log.Refused(logger, milliseconds, reason);
        else
            Log.Answered(logger, milliseconds, answer.Sentences.Count, answer.Composer);
    }
}
