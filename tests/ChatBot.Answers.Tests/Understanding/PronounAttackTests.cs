using ChatBot.Answers.Conversations;
using ChatBot.Answers.Tests.Support;
using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Tests.Understanding;

/// <summary>Messages of nothing but pronouns, each of which once took the whole of the message before.</summary>
[Collection(Alone.Name)]
public sealed class PronounAttackTests
{
    private const int Longest = 2000;
    private const long Megabyte = 1 << 20;

    public static TheoryData<string> Attacks() =>
        new("he, ", "He ", "she ", "it ", "their ", "Did he or his ", "there, ", "the minister ", "this? ", "Bob he ", "A he it ", "why? ",
            "what about him ", "No, I meant he ");

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Pronouns_never_grow_a_question_turn_by_turn(string piece)
    {
        var history = new List<Turn>();
        for (var turn = 0; turn < 8; turn++)
        {
            var asked = Repeat(piece, Longest);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var whole = Recollection.Bounded(FollowUp.MakeWhole(asked, Recollection.Of(history, 6)), asked);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8 * Megabyte, $"turn {turn}");
            whole.Length.ShouldBeLessThanOrEqualTo(asked.Length + Recollection.LongestAddition);
            history.Add(new(asked, whole, whole, true) { Sentences = [new(whole, [])] });
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void What_understanding_takes_grows_with_the_length_and_no_faster(string piece)
    {
        var history = Enumerable.Repeat(new Turn("Who is Anna Berg?", Repeat("Who is Anna Berg? ", Longest),
            Repeat("Anna Berg met Olaf Lund. ", Longest), true), 6).ToList();
        Understand(Repeat(piece, Longest), history);
        var (half, whole) = (Understand(Repeat(piece, Longest / 2), history), Understand(Repeat(piece, Longest), history));

        // Twice for twice the length; four times if it grew with its square.
        whole.ShouldBeLessThan((long)(2.6 * half) + Megabyte / 8);
    }

    [Fact]
    public async Task Six_messages_full_of_pronouns_are_answered_within_bounds()
    {
        await using var system = await AnsweringSystem.OverSeedAsync();
        await system.AskAsync("Who is Sergei Lavrov?", "warm");
        var messages = new[] { "he, ", "He, ", "Did he or he ", "his ", "Did he or he he ", "he he " };
        var before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var piece in messages)
        {
            var answer = await system.AskAsync(Repeat(piece, Longest - 1) + "?", "attack");
            answer.Understood.Length.ShouldBeLessThanOrEqualTo(Longest + Recollection.LongestAddition);
        }

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(messages.Length * 50 * Megabyte);
    }

    private static long Understand(string asked, IReadOnlyList<Turn> history)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        FollowUp.MakeWhole(asked, Recollection.Of(history, 6));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
}
