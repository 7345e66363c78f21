using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Contoso.Bots;

/// <summary>Middleware that signs every message.</summary>
public sealed class Footer : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities((_, activities, send) =>
        {
            foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
                message.Text += " (Contoso)";
            return send();
        });
        return next(cancellationToken);
    }
}
