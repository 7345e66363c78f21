using System.Globalization;
using ChatBot.Host.Composition;
using ChatBot.Host.Feedback;
using ChatBot.Host.Json;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Verbs;

/// <summary><c>feedback list</c>: how people rated the answers.</summary>
internal static class FeedbackVerb
{
    public static Verb Create(VerbContext context) =>
        new("feedback", "Lists how people rated the answers.", "chatbot feedback list") { CreateList(context) };

    private static Verb CreateList(VerbContext context)
    {
        var json = SharedOptions.Json();
        var command = new Verb("list", "Lists the ratings with their questions and reasons, the latest first.",
            "chatbot feedback list --json")
        {
            json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var product = Product.Open(context);
            var ratings = await product.Feedback.ListAsync(cancellationToken);
            if (parsed.GetValue(json))
                context.Terminal.Output.WriteLine(HostJson.Print([.. ratings.Select(RatedAnswerJson.From)],
                    HostJson.Printed.IReadOnlyListRatedAnswerJson));
            else
                foreach (var rating in ratings)
                    Write(context.Terminal, rating);
            return ExitStatus.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, RatedAnswer rating)
    {
        var at = rating.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        terminal.Output.WriteLine(
            SafeText.OnOneLine($"{at}  {rating.Reaction ?? "?",-7}  {rating.Question ?? "(the answer is not known)"}"));
        if ((rating.Reason ?? rating.Raw) is { } said)
            terminal.Output.WriteLine(SafeText.OnOneLine($"{"",-18}{said}"));
    }
}
