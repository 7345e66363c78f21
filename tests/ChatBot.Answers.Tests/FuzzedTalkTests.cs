using ChatBot.Answers.Conversations;
using ChatBot.Answers.Tests.Support;
using ChatBot.Answers.Understanding;
using ChatBot.HostileTalk;

namespace ChatBot.Answers.Tests;

/// <summary>
/// Whatever is asked is answered within bounds. A thousand made-up questions are understood; of them one in forty is answered as well, to
/// stay within seconds. <c>benchmarks hostile</c> answers five thousand and measures time and memory (docs/performance.md).
/// </summary>
[Collection(Alone.Name)]
public sealed class FuzzedTalkTests(AnsweringFixture answering) : IClassFixture<AnsweringFixture>
{
    private const int Questions = 1000;
    private const int AnsweredOneIn = 40;
    private const long Megabyte = 1 << 20;

    // What is allocated on the way is not what stays: some 100 KB for a name that the articles do not have, of which 2,000 characters hold
    // up to 250. A product of lengths takes gigabytes.
    private const long MostForUnderstanding = 40 * Megabyte;
    private const long MostForAnswering = 160 * Megabyte;
    private const long MostKept = 50 * Megabyte;

    private static readonly DateOnly Day = new(2024, 4, 17);

    [Fact]
    public async Task Any_talk_is_understood_and_answered_within_bounds()
    {
        var talk = new MadeUpTalk(seed: 10);
        var interpreter = answering.Seed.Get<QuestionInterpreter>();
        var reader = answering.Seed.Get<QuestionReader>();
        await answering.Seed.AskAsync("What did Lavrov demand?");
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        for (var asked = 0; asked < Questions;)
        {
            var history = new List<Turn>();
            foreach (var question in talk.Conversation())
            {
                var text = QuestionGate.Clean(question);
                var before = GC.GetTotalAllocatedBytes();
                var understood = await interpreter.InterpretAsync(text, history, CancellationToken.None);
                if (understood.Reason is null)
                    await reader.ReadAsync(understood.Text, Day, CancellationToken.None);
                (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(MostForUnderstanding, question);
                // "Half a million" becomes its digits, "ß" is two letters: never more than a few for one.
                understood.Text.Length.ShouldBeLessThanOrEqualTo((2 * text.Length) + Recollection.LongestAddition);
                history.Add(new(text, understood.Text, "Sergei Lavrov met Anna Berg in Moscow. She said no.", asked % 3 > 0));
                if (asked++ % AnsweredOneIn == 0)
                    await AnswerAsync(question, history);
            }
        }

        (GC.GetTotalMemory(forceFullCollection: true) - kept).ShouldBeLessThan(MostKept);
    }

    [Fact]
    public async Task What_an_answer_takes_grows_with_the_length_of_the_question_and_no_faster()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            await AllocatedAsync(seed, MadeUpTalk.Longest);
            var (short_, half, whole) =
                (await AllocatedAsync(seed, 500), await AllocatedAsync(seed, 1000), await AllocatedAsync(seed, MadeUpTalk.Longest));

            // Twice for twice the length; four times if it grew with its square.
            half.ShouldBeLessThan((3 * short_) + Megabyte, new MadeUpTalk(seed).Repeated(40));
            whole.ShouldBeLessThan((3 * half) + Megabyte, new MadeUpTalk(seed).Repeated(40));
        }
    }

    private async Task AnswerAsync(string question, List<Turn> history)
    {
        var before = GC.GetTotalAllocatedBytes();
        var answer = await answering.Seed.Answerer.AnswerAsync(new(question) { History = history }, CancellationToken.None);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(MostForAnswering, question);
        await answer.ShouldKeepTheLawsAsync(answering.Seed.Index);
    }

    private async Task<long> AllocatedAsync(int seed, int length)
    {
        var question = "What did Lavrov say of " + new MadeUpTalk(seed).Repeated(length - 23);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await answering.Seed.Answerer.AnswerAsync(new(question) { IsTrial = true }, CancellationToken.None);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
