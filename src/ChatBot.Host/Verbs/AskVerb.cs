using System.CommandLine;
using ChatBot.Answers;
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
        var asOf = SharedOptions.AsOf();
        var json = SharedOptions.Json();
        var command = new Verb(
            "ask",
            "Answers one question in the terminal.",
            "chatbot ask \"What did Lavrov demand?\"",
            "chatbot ask \"and what did he say about NATO?\" --conversation c1 --json",
            "chatbot ask - < question.txt")
        {
            question, conversation, asOf, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = parsed.GetRequiredValue(question);
            if (text == "-")
                text = await QuestionInput.ReadAsync(context.Terminal.Input, cancellationToken);

            await using var product = Product.Open(context);
            await product.BringUpToDateAsync(cancellationToken);
            var answer = await product.Answerer.AnswerAsync(
                new Question(text) { Conversation = parsed.GetValue(conversation), AsOf = parsed.GetValue(asOf) },
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
