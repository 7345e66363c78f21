namespace ChatBot.BotFramework.Turns;

/// <summary>What answers activities. One instance serves one turn, created in a dependency-injection scope of its own.</summary>
public interface IBot
{
    /// <summary>Handles one activity.</summary>
    /// <param name="cancellationToken">Cancelled when the turn's time is over or the host stops, not when the caller hangs up.</param>
    Task OnTurnAsync(ITurnContext turn, CancellationToken cancellationToken);
}
