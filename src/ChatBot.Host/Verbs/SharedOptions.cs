using System.CommandLine;

namespace ChatBot.Host.Verbs;

/// <summary>Options that several verbs share.</summary>
internal static class SharedOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one line of JSON instead of text." };

    public static Option<DateOnly?> AsOf() =>
        Day("--as-of", "The day that \"latest\" and \"last week\" count from, as YYYY-MM-DD; today where it is not given.");

    public static Option<string?> Source(string description) => new("--source") { Description = description, HelpName = "NAME" };

    public static Option<DateOnly?> Since(string description) => Day("--since", description);

    public static Option<DateOnly?> Until(string description) => Day("--until", description);

    private static Option<DateOnly?> Day(string name, string description)
    {
        var option = new Option<DateOnly?>(name) { Description = description, HelpName = "DATE" };
        option.CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", out var date))
                return date;
            result.AddError($"{name} is '{result.Tokens[0].Value}'; write a day as YYYY-MM-DD, such as 2025-04-14.");
            return null;
        };
        return option;
    }
}
