using ChatBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework;

/// <summary>Stops the start with one line for each setting that cannot work.</summary>
internal sealed class BotOptionsValidator : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        List<string> problems =
        [
            .. AppRegistrationRules.ProblemsOf(options),
            .. OptionsSection.ProblemsOf(BotOptions.Section, options).Select(problem => problem.Message),
        ];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
