namespace ChatBot.BotFramework.Invokes;

/// <summary>Names of the invokes that are understood; all others are answered with 501.</summary>
public static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    public const string SubmitAction = "message/submitAction";
}
