using ChatBot.Answers.Models.Metering;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Models;

/// <summary>
/// Counts what the model takes, of each answer and of each day, and stops a call that would not fit into what is left. Room is made before
/// a call for all that it may take, and given back after it.
/// </summary>
public sealed class ModelMeter(ModelOptions options, IDailyTotals days, TimeProvider clock, ILogger<ModelMeter> logger)
{
    /// <summary>A reply shorter than this is of no use.</summary>
    internal const int LeastOutput = 64;

    private readonly AsyncLocal<ModelUseScope?> current = new();

    /// <summary>
    /// Begins to count for one answer: every call that is made from here on, in this method and what it calls, until the scope is disposed
    /// of.
    /// </summary>
    public ModelUseScope Begin()
    {
        var outer = current.Value;
        return current.Value = new ModelUseScope(options, clock, () => current.Value = outer);
    }

    /// <summary>What today (UTC) has taken so far.</summary>
    /// <exception cref="IOException">The totals cannot be read.</exception>
    public ValueTask<DayTotals> TodayAsync(CancellationToken cancellationToken) => days.ReadAsync(Today, cancellationToken);

    /// <summary>Notes that the answer is written with a prompt.</summary>
    /// <param name="prompt">Name and version, such as "answer 1".</param>
    public void Name(string prompt) => current.Value?.Name(prompt);

    /// <summary>How long a call may take.</summary>
    internal TimeSpan Left => current.Value?.Left ?? options.Timeout;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private bool HasDailyLimit => options.TokensPerDay > 0 || options.CostPerDay > 0;

    /// <exception cref="ModelUnavailableException">It does not fit into the answer's budget or the day's.</exception>
    internal async ValueTask<Reservation> ReserveAsync(long input, int? wanted, CancellationToken cancellationToken)
    {
        var scope = current.Value;
        var most = Math.Min(wanted ?? options.MaxOutputTokens, options.MaxOutputTokens);
        var output = scope is null ? most : scope.Reserve(input, most, Math.Min(most, LeastOutput))
            ?? throw new ModelUnavailableException(
                ModelFault.OverBudget, $"The answer would take more than {options.TokensPerAnswer} tokens (Model:TokensPerAnswer).");
        try
        {
            var spending = Spend(new(input, output));
            return new(scope, input, output, Today, await CountAsync(spending, cancellationToken) ? spending : null);
        }
        catch
        {
            scope?.Settle(input + output, null);
            throw;
        }
    }

    /// <param name="taken">What the call took; null where it was not answered.</param>
    internal async ValueTask SettleAsync(Reservation reservation, TokenCount? taken)
    {
        reservation.Scope?.Settle(reservation.Input + reservation.MaxOutput, taken);
        if (taken is not null)
            Telemetry.ModelCost.Add((double)Spend(taken).Cost);
        if (reservation.Counted is null)
            return;
        try
        {
            // Also where the caller has given up: what was taken was taken.
            await days.CorrectAsync(reservation.Day, Spend(taken ?? new(0, 0)).Minus(reservation.Counted), CancellationToken.None);
        }
        catch (IOException exception)
        {
            Log.TotalsLost(logger, exception.Message);
        }
    }

    private async ValueTask<bool> CountAsync(Spending spending, CancellationToken cancellationToken)
    {
        try
        {
            return await days.TryAddAsync(Today, spending, options.TokensPerDay, options.CostPerDay, cancellationToken)
                ? true
                : throw new ModelUnavailableException(ModelFault.OverBudget,
                    "The day's budget is spent (Model:TokensPerDay, Model:CostPerDay); it begins anew at midnight UTC.");
        }
        catch (IOException exception) when (HasDailyLimit)
        {
            throw new ModelUnavailableException(ModelFault.OverBudget,
                $"Whether the day's budget is spent cannot be told: {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            Log.TotalsLost(logger, exception.Message);
            return false;
        }
    }

    private Spending Spend(TokenCount tokens) => new(tokens.Input, tokens.Output, ModelPrice.Of(tokens, options) ?? 0);
}
