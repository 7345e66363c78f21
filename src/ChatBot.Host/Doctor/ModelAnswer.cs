using System.Globalization;
using ChatBot.Answers;
using ChatBot.Answers.Suggestions;
using ChatBot.Answers.Writing;
using ChatBot.Host.Composition;

namespace ChatBot.Host.Doctor;

/// <summary>Asks one question that the articles answer, the whole way, to see what an answer takes.</summary>
internal sealed class ModelAnswer(Product product)
{
    private const string Part = "model";

    public async Task<Finding> AskAsync(CancellationToken cancellationToken)
    {
        if (await product.Get<QuestionSuggester>().ForStartAsync(1, cancellationToken) is not [var question, ..])
            return new(Part, Health.Note,
                "what an answer takes is not measured: there are no articles yet that a question could be drawn from");
        var answer = await product.Answerer.AnswerAsync(new Question(question), cancellationToken);
        var asked = $"asked “{question}”";
        if (answer.Composer != ModelComposer.Key || answer.Use is not { } use)
            return new(Part, Health.Note,
                $"{asked}, the embedded composer answered: {answer.Notice ?? "the model had nothing that the articles back"}");
        var tokens = string.Create(CultureInfo.InvariantCulture, $"{use.InputTokens} tokens in and {use.OutputTokens} out");
        return new(Part, Health.Works, string.Create(
            CultureInfo.InvariantCulture,
            $"{asked}, it answered in {answer.Elapsed.TotalSeconds:0.0} s with {use.Calls} calls and {tokens}, "
            + $"{ModelCosts.Told(use.Cost)}"));
    }
}
