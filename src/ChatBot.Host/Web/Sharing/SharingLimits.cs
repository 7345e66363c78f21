namespace ChatBot.Host.Web.Sharing;

/// <summary>How often answers may be shared or taken back from one place.</summary>
internal sealed class SharingLimits(TimeProvider time) : AddressLimits(time, AtOnce, TimeSpan.FromSeconds(30))
{
    /// <summary>Requests at once.</summary>
    public const int AtOnce = 20;
}
