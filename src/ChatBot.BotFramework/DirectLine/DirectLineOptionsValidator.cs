using ChatBot.BotFramework.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>Stops the start with one line for each setting that cannot work. A line never shows the secret.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        List<string> problems = [.. OptionsSection.ProblemsOf(DirectLineOptions.Section, options).Select(problem => problem.Message)];
        foreach (var origin in options.AllowedOrigins)
            Require("AllowedOrigins", WebOrigin.TryParse(origin, out _),
                $"holds '{Setting.Shown(origin)}'; write origins such as https://www.example.com, without a path.");
        Require("PublicUrl", string.IsNullOrEmpty(options.PublicUrl) || WebOrigin.TryParse(options.PublicUrl.TrimEnd('/'), out _),
            $"is '{Setting.Shown(options.PublicUrl ?? "")}'; write an address such as https://bot.example.com, without a path.");
        Require("StorePath", !string.IsNullOrWhiteSpace(options.StorePath), "is not set; name a file for the conversations.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Require(string key, bool works, string problem)
        {
            if (!works)
                problems.Add($"{DirectLineOptions.Section}:{key} {problem}");
        }
    }
}
