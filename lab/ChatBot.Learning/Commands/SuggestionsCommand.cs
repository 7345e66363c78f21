using System.CommandLine;
using ChatBot.Answers;
using ChatBot.Answers.Suggestions;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Composition;
using ChatBot.Host.Verbs;

namespace ChatBot.Learning.Commands;

/// <summary><c>suggestions INDEX</c>: draws suggested questions at random, with what they are answered by, for a reader to judge.</summary>
internal static class SuggestionsCommand
{
    public static Command Create(VerbContext context)
    {
        var path = new Argument<string>("INDEX") { Description = "The file of an index." };
        var count = new Option<int>("--count") { Description = "How many questions.", DefaultValueFactory = _ => 30 };
        var seed = new Option<int>("--seed") { Description = "What the drawing begins with.", DefaultValueFactory = _ => 1 };
        var command = new Verb("suggestions", "Draws suggested questions at random: one of an article, of articles drawn at random.",
            "learning suggestions news/index.db --count 30 --seed 1")
        {
            path, count, seed,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = UserPath.Full(parsed.GetRequiredValue(path), context.Terminal.CurrentDirectory);
            await using var product = Product.Open(context, file);
            product.LoadNetworks();
            product.Get<SuggestionOptions>().FirstPatience = TimeSpan.FromMinutes(5);
            var articles = (await product.Index.ListAsync(cancellationToken)).Select(article => article.Id).ToArray();
#pragma warning disable CA5394 // Which articles are looked at is to be the same again, and is no secret.
            var random = new Random(parsed.GetValue(seed));
            random.Shuffle(articles);
            var (drawn, looked) = (0, 0);
            while (drawn < parsed.GetValue(count) && looked < articles.Length)
            {
                var questions = await product.Get<QuestionSuggester>().ForArticleAsync(articles[looked++], int.MaxValue, cancellationToken);
                if (questions.Count == 0)
                    continue;
                await ShowAsync(context, product, ++drawn, questions[random.Next(questions.Count)], cancellationToken);
            }
#pragma warning restore CA5394

            context.Terminal.Output.WriteLine($"{drawn} questions, of {drawn} articles of {looked} looked at");
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task ShowAsync(VerbContext context, Product product, int number, string question,
        CancellationToken cancellationToken)
    {
        var answer = await product.Answerer.AnswerAsync(new Question(question) { IsTrial = true }, cancellationToken);
        var title = answer.Citations is [var first, ..] ? first.Title : "";
        context.Terminal.Output.WriteLine(
            FormattableString.Invariant($"{number,3} {question}\n    {answer.Text}\n    {answer.Confidence:0.00} {title}"));
    }
}
