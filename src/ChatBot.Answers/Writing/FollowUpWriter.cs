using System.Text;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Models;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Writing.Passages;
using ChatBot.Answers.Writing.Prompts;
using ChatBot.Answers.Writing.Reading;
using ChatBot.Language.Words;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Writing;

/// <summary>
/// Lets a language model make a follow-up whole. What it writes is taken only where every name, number and word of weight in it stands in
/// the conversation; otherwise the product's own reading stays.
/// </summary>
public sealed class FollowUpWriter(
    PromptLibrary prompts, PromptRunner runner, ModelMeter meter, AnswerOptions options, TimeProvider clock, ILogger<FollowUpWriter> logger)
{
    // Of the time for the answer: the rest is for writing it.
    private const int ShareOfTime = 3;


    private const int LongestReply = 4000;
    private const int LongestAnswer = 600;

    /// <summary>The question made whole by the model, or <paramref name="understood"/> where it cannot be trusted or is not
    /// needed.</summary>
    /// <param name="question">As asked.</param>
    /// <param name="understood">As the product itself understood it.</param>
    /// <param name="history">Turns before it, oldest first.</param>
    public async ValueTask<string> WholeAsync(string question, string understood, IReadOnlyList<Turn> history,
        CancellationToken cancellationToken)
    {
        if (history.Count == 0)
            return understood;
        using var patience = new CancellationTokenSource(meter.Left / ShareOfTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var inputs = new KernelArguments { ["conversation"] = Write(history), ["question"] = PassageText.Inert(question) };
            var whole = ReplyJson.Text(await runner.CompleteAsync(prompts.FollowUp, inputs, LongestReply, either.Token), "question");
            return whole is not null && whole.Length <= options.LongestQuestion && IsOf(whole, question, understood, history) ? whole
                : understood;
        }
        catch (ModelUnavailableException failure)
        {
            Log.ModelFailed(logger, failure.Fault, failure.Message);
            return understood;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Log.ModelFailed(logger, ModelFault.TimedOut, "A follow-up was not made whole in time.");
            return understood;
        }
    }

    /// <summary>Whether it says nothing that the conversation does not: its words are those of the turns, but for function words and
    /// question words.</summary>
    internal static bool IsOf(string whole, string question, string understood, IReadOnlyList<Turn> history)
    {
        var known = history.SelectMany(turn => TextAnalyzer.Terms($"{turn.Question} {turn.Understood} {turn.Words}"))
            .Concat(TextAnalyzer.Terms(question)).Concat(TextAnalyzer.Terms(understood)).ToHashSet(StringComparer.Ordinal);
        var words = TextAnalyzer.Tokens(whole).Where(token => !token.IsFunctionWord).ToList();
        return words.Count > 0 && words.TrueForAll(token => known.Contains(token.Term))
            && QuestionWords.Asks(whole) == QuestionWords.Asks(understood);
    }

    private static string Write(IReadOnlyList<Turn> history)
    {
        var text = new StringBuilder();
        foreach (var turn in history)
        {
            var answer = turn.Answered ? turn.Words : "(no answer)";
            text.Append("Question: ").AppendLine(PassageText.Line(turn.Understood))
                .Append("Answer: ").AppendLine(PassageText.Line(answer.Length > LongestAnswer ? answer[..LongestAnswer] : answer));
        }

        return text.ToString();
    }
}
