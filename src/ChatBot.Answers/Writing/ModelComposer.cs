using ChatBot.Answers.Composing;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Forms;
using ChatBot.Answers.Models;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Verification;
using ChatBot.Answers.Writing.Passages;
using ChatBot.Answers.Writing.Prompts;
using ChatBot.Answers.Writing.Reading;
using ChatBot.Answers.Writing.Research;
using ChatBot.Language.Dates;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Writing;

/// <summary>
/// Lets a language model write the answer from the passages, and lets through only what the verifier holds. Where the model gives nothing
/// to answer with, the embedded composer answers within the same time, and the answer says so.
/// </summary>
public sealed class ModelComposer(
    PromptLibrary prompts,
    PromptRunner runner,
    SearchPlanner planner,
    CitationVerifier verifier,
    ArticleSearch search,
    IArticleIndex index,
    KnownArticleCache articles,
    ModelOptions options,
    ModelMeter meter,
    ModelAbilities abilities,
    [FromKeyedServices(ExtractiveComposer.Key)] IComposer embedded,
    TimeProvider clock,
    ILogger<ModelComposer> logger) : IComposer
{
    /// <summary>Name that settings and answers know it by.</summary>
    public const string Key = "model";

    // Passages further down hold next to nothing that the first do not (recall@10 in docs/quality.md).
    private const int MostShown = 14;

    private const int EmbeddedShare = 5;

    private static readonly TimeSpan MostForEmbedded = TimeSpan.FromSeconds(3);

    public string Name => Key;

    public async ValueTask<Draft> ComposeAsync(Composition composition, CancellationToken cancellationToken)
    {
        if (composition.IsTrial || composition.Parts.All(part => part.Hits.Count == 0 || FormComposer.IsOfArticles(part.Asked)))
            return await embedded.ComposeAsync(composition, cancellationToken) with { Composer = embedded.Name };

        var gate = composition.Gate ?? new SentenceGate(verifier, articles.ForQuestion(), null);
        var book = new PassageBook(gate.Known);
        var answer = new WrittenAnswer(gate, book, composition.Said);
        using var patience = new CancellationTokenSource(ForModel(meter.Left), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var (isWhole, wasCut) = (false, false);
        ModelFault? fault = null;
        try
        {
            var reply = await WriteAsync(composition, book, answer, either.Token);
            (isWhole, wasCut) = (!reply.IsCut, reply.IsCut);
            if (answer.Sentences.Count == 0 && reply.IsRefusal)
                return await RefuseAsync(composition, cancellationToken);
            if (answer.Refused.Count > 0 && answer.Sentences.Count < WrittenAnswer.MostSentences)
                await MendAsync(composition, book, answer, either.Token);
        }
        catch (ModelUnavailableException failure)
        {
            Log.ModelFailed(logger, failure.Fault, failure.Message);
            fault = failure.Fault;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.ModelFailed(logger, ModelFault.TimedOut, "Model:Timeout has passed.");
            fault = ModelFault.TimedOut;
        }

        if (answer.Sentences.Count > 0)
            return new(answer.Sentences, null) { Composer = Name, Retrieved = book.Hits, Notice = isWhole ? null : ModelNotice.BrokenOff };
        var why = fault is { } known ? ModelNotice.Of(known) : wasCut ? ModelNotice.CutOff : answer.Refused.Count > 0
            ? ModelNotice.Unverified : ModelNotice.Empty;
        var quoted = await embedded.ComposeAsync(composition, cancellationToken);
        return quoted with { Composer = embedded.Name, Notice = ModelNotice.Instead(why, quoted.Sentences.Count > 0) };
    }

    private async Task<ReplyReader> WriteAsync(Composition composition, PassageBook book, WrittenAnswer answer,
        CancellationToken cancellationToken)
    {
        // The best passage of each thing that is asked, then the second best.
        var hits = composition.Parts
            .SelectMany(part => part.Hits.Where(hit => !hit.IsCopy).Select((hit, place) => (hit, place)))
            .OrderBy(found => found.place)
            .Select(found => found.hit)
            .DistinctBy(hit => hit.PassageKey)
            .ToList();
        var callsFunctions = false;
        if (ResearchNeed.In(composition) && options.MostToolCalls > 0)
        {
            callsFunctions = abilities.Tools;
            if (!callsFunctions)
                hits = [.. await planner.SearchAsync(composition, cancellationToken), .. hits];
        }

        var shown = PassageText.Within(options.PassageTokens, await book.AddAsync(hits.Take(MostShown), cancellationToken));
        var said = string.Join(' ', composition.Said.Select(earlier => earlier.Words));
        var inputs = new KernelArguments
        {
            ["question"] = PassageText.Inert(composition.Question),
            ["today"] = WrittenDay.Write(composition.AsOf),
            ["passages"] = PassageText.Write(shown),
            ["said"] = composition.Said.Count == 0 ? "" : $"Said already, not to be said again: {PassageText.Inert(said)}\n",
        };
        return await ReadAsync(prompts.Answer, inputs, callsFunctions ? new ResearchPlugin(book, search, index, composition.Within) : null,
            answer, cancellationToken);
    }

    private async Task<ReplyReader> ReadAsync(Prompt prompt, KernelArguments inputs, ResearchPlugin? research, WrittenAnswer answer,
        CancellationToken cancellationToken)
    {
        var reader = new ReplyReader();
        ChatFinishReason? finish = null;
        await foreach (var part in runner.StreamAsync(prompt, inputs, research, cancellationToken))
        {
            finish = part.Finish ?? finish;
            await answer.AddAsync(reader.Read(part.Text), cancellationToken);
            // Leaving ends the request: what an endless reply would still say is not paid for.
            if (answer.IsComplete || reader.IsFull)
                return reader;
        }

        await answer.AddAsync(reader.Close(finish), cancellationToken);
        return reader;
    }

    // Once: what is refused again is dropped.
    private async Task MendAsync(Composition composition, PassageBook book, WrittenAnswer answer, CancellationToken cancellationToken)
    {
        var refused = answer.Refused.Select((sentence, place) =>
            $"{place + 1}. {PassageText.Inert(sentence.Text)} (not backed by the passages it named)").ToList();
        var inputs = new KernelArguments
        {
            ["question"] = PassageText.Inert(composition.Question),
            ["sentences"] = string.Join('\n', refused),
            ["passages"] = PassageText.Write(PassageText.Within(options.PassageTokens, book.Passages)),
        };
        await ReadAsync(prompts.Check, inputs, null, answer, cancellationToken);
    }

    // The embedded composer has to answer within the same time, which takes a second in a process that has just begun.
    private static TimeSpan ForModel(TimeSpan left) =>
        left - TimeSpan.FromTicks(Math.Min(left.Ticks / EmbeddedShare, MostForEmbedded.Ticks));

    // The model has read the passages and finds no answer in them; the nearest is what the embedded composer would quote.
    private async ValueTask<Draft> RefuseAsync(Composition composition, CancellationToken cancellationToken)
    {
        var quoted = await embedded.ComposeAsync(composition, cancellationToken);
        return quoted with
        {
            Composer = Name,
            Sentences = [],
            Nearest = quoted.Nearest ?? quoted.Sentences.Select(sentence => sentence.Quotations[0]).FirstOrDefault()
        };
    }
}
