using System.CommandLine;

namespace ChatBot.Host.Verbs;

/// <summary>Options that several verbs share.</summary>
internal static class SharedOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one line of JSON instead of text." };

    public static Option<DateOnly?> AsOf()
    {
        var option = new Option<DateOnly?>("--as-of")
        {
            Description = "The day that \"latest\" and \"last week\" count from, as YYYY-MM-DD; today where it is not given.",
            HelpName = "DATE",
        };
        option.CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", out var date))
                return date;
            result.AddError($"--as-of is '{result.Tokens[0].Value}'; write a day as YYYY-MM-DD, such as 2025-04-14.");
            return null;
        };
        return option;
    }
}
