using Microsoft.Identity.Client;

namespace ChatBot.BotFramework.Connector.Tokens;

/// <summary>What went wrong in MSAL, in one sentence: its own messages are pages long and quote what was sent.</summary>
internal static class MsalFailure
{
    public static TokenUnavailableException Describe(MsalException failure, string credential)
    {
        var status = failure is MsalServiceException service ? service.StatusCode : 0;
        var transient = failure.IsRetryable || status is 429 or >= 500;
        var how = status == 0 ? failure.ErrorCode : $"{status} {failure.ErrorCode}";
        return new($"no token for the connector was to be had ({how}){(transient ? "." : $"; check {credential}.")}", transient);
    }
}
