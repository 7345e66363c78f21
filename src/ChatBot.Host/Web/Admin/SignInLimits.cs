namespace ChatBot.Host.Web.Admin;

/// <summary>How often keys may be tried from one place.</summary>
internal sealed class SignInLimits(TimeProvider time) : AddressLimits(time, AtOnce, TimeSpan.FromMinutes(1))
{
    /// <summary>Tries at once.</summary>
    public const int AtOnce = 5;
}
