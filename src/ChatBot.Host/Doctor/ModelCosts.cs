using System.Globalization;
using ChatBot.Answers.Models;
using ChatBot.Answers.Models.Metering;

namespace ChatBot.Host.Doctor;

/// <summary>What the model costs, in words.</summary>
internal static class ModelCosts
{
    public static string Told(decimal? cost) => cost is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"which costs {known:0.######}")
        : "whose cost Model:InputPrice and Model:OutputPrice would tell";

    public static string Today(DayTotals today, ModelOptions options)
    {
        var tokens = options.TokensPerDay > 0 ? $"{Number(today.Tokens)} of {Number(options.TokensPerDay)} tokens"
            : $"{Number(today.Tokens)} tokens, without a limit";
        var cost = options.CostPerDay > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {today.Cost:0.####} of {options.CostPerDay:0.####} spent") : "";
        return $"today (UTC): {tokens}{cost}";
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
