namespace ChatBot.Host.Web.Library;

/// <summary>How often questions of some articles may be asked for from one place: working them out costs what answers cost.</summary>
internal sealed class SuggestionLimits(TimeProvider time) : AddressLimits(time, AtOnce, TimeSpan.FromSeconds(3))
{
    /// <summary>Requests at once.</summary>
    public const int AtOnce = 20;
}
