using ChatBot.Answers.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Answers.Tests.Framing;

public sealed class WordsAloneTests
{
    [Fact]
    public async Task An_encoder_that_cannot_be_reached_costs_the_meaning_and_not_the_answer()
    {
        using var encoder = new LeavingEncoder();
        await using var system = await AnsweringSystem.OverAsync(
            [new("strike", "Strike in Lyon", "Teachers in Lyon began a strike on Monday. Marc Aubry demanded a raise of eight percent.")],
            services => services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(encoder));
        (await system.AskAsync("What did Aubry demand?")).Notice.ShouldBeNull();
        encoder.IsGone = true;

        var answer = await system.AskAsync("What did Marc Aubry demand?");

        answer.ShouldCite("a raise of eight percent");
        answer.Notice.ShouldBe(Answerer.WordsAlone);
    }
}
