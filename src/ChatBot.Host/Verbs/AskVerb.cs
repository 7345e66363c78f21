using System.CommandLine;
using System.Globalization;
using ChatBot.Answers;
using ChatBot.Answers.Filters;
using ChatBot.Host.Composition;
using ChatBot.Host.Json;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Verbs;

/// <summary><c>ask "QUESTION"</c>: answers one question in the terminal.</summary>
internal static class AskVerb
{
    public static Verb Create(VerbContext context)
    {
        var question = new Argument<string>("QUESTION")
        {
            Description =
            "The question, in quotation marks; - reads it from standard input."
        };
        var conversation = new Option<string?>("--conversation")
        {
            Description = "Continue the conversation with this id, so that \"and what about him?\" is understood.",
            HelpName = "ID",
        };
        var source = SharedOptions.Source("Ask only the articles of this outlet; the conversation keeps it.");
        var since = SharedOptions.Since("Ask only the articles from this day on, as YYYY-MM-DD.");
        var until = SharedOptions.Until("Ask only the articles up to this day, as YYYY-MM-DD.");
        var article = new Option<string?>("--article")
        {
            Description = "Ask only the article with this id, as `articles list` prints it.",
            HelpName = "ID",
        };
        var clear = new Option<bool>("--clear")
        {
            Description = "End what the conversation was narrowed to, before what is given here is applied.",
        };
        var asOf = SharedOptions.AsOf();
        var json = SharedOptions.Json();
        var command = new Verb(
            "ask",
            "Answers one question in the terminal.",
            "chatbot ask \"What did Lavrov demand?\"",
            "chatbot ask \"and what did he say about NATO?\" --conversation c1 --json",
            "chatbot ask \"What do the crews want?\" --source \"AP News\" --since 2025-06-01",
            "chatbot ask - < question.txt")
        {
            question, conversation, source, since, until, article, clear, asOf, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = parsed.GetRequiredValue(question);
            if (text == "-")
                text = await QuestionInput.ReadAsync(context.Terminal.Input, cancellationToken);

            await using var product = Product.Open(context);
            await product.BringUpToDateAsync(cancellationToken);
            var answer = await product.Answerer.AnswerAsync(
                new Question(text)
                {
                    Conversation = parsed.GetValue(conversation),
                    AsOf = parsed.GetValue(asOf),
                    Filters = new FilterWish
                    {
                        Source = parsed.GetValue(source),
                        Since = parsed.GetValue(since)?.ToString("O", CultureInfo.InvariantCulture),
                        Until = parsed.GetValue(until)?.ToString("O", CultureInfo.InvariantCulture),
                        Article = parsed.GetValue(article),
                        IsWhole = parsed.GetValue(clear),
                    },
                },
                cancellationToken);
            if (parsed.GetValue(json))
                context.Terminal.Output.WriteLine(HostJson.Print(AnswerJson.From(answer), HostJson.Printed.AnswerJson));
            else
                AnswerText.Write(context.Terminal, answer);
            return ExitStatus.Done;
        });
        return command;
    }
}
