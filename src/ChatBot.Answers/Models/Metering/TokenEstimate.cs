using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Models.Metering;

/// <summary>
/// About how many tokens a text is, for budgets and for endpoints that do not say. English is near four letters a token with the
/// tokenizers in use; letters beyond ASCII count as one each, so that no script is reckoned too cheap.
/// </summary>
internal sealed class TokenEstimate
{
    private const int LettersOfToken = 4;

    /// <summary>What a message takes beside its text: role and separators.</summary>
    private const int TokensOfMessage = 4;

    private long ascii;
    private long others;

    /// <summary>Of all that was added.</summary>
    public long Tokens => (ascii + LettersOfToken - 1) / LettersOfToken + others;

    public static long Of(string? text)
    {
        var estimate = new TokenEstimate();
        estimate.Add(text);
        return estimate.Tokens;
    }

    /// <summary>A request, with the functions and the schema that it carries.</summary>
    public static long Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var estimate = new TokenEstimate();
        estimate.Add(options?.Instructions);
        foreach (var message in messages)
        {
            estimate.others += TokensOfMessage;
            estimate.Add(message.Contents);
        }
        foreach (var tool in options?.Tools?.OfType<AIFunctionDeclaration>() ?? [])
        {
            estimate.Add(tool.Name);
            estimate.Add(tool.Description);
            estimate.Add(tool.JsonSchema.ToString());
        }
        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema })
            estimate.Add(schema.ToString());
        return estimate.Tokens;
    }

    public void Add(IEnumerable<AIContent> contents)
    {
        foreach (var content in contents)
            Add(content);
    }

    private void Add(AIContent content)
    {
        switch (content)
        {
            case TextContent text:
                Add(text.Text);
                break;
            case TextReasoningContent thought:
                Add(thought.Text);
                break;
            case FunctionCallContent call:
                Add(call.Name);
                foreach (var (name, value) in call.Arguments ?? new Dictionary<string, object?>())
                {
                    Add(name);
                    Add(value?.ToString());
                }
                break;
            case FunctionResultContent result:
                Add(result.Result?.ToString());
                break;
        }
    }

    private void Add(string? text)
    {
        if (text is null)
            return;
        var plain = text.Count(char.IsAscii);
        ascii += plain;
        others += text.Length - plain;
    }
}
