namespace ChatBot.Host.Web.Admin;

/// <summary>A page of editors and operators: its name among the words, and its address below /admin.</summary>
internal enum AdminTab
{
    Questions,
    Articles,
    Feeds,
    Suggestions,
    Figures,
    Doctor,
    Log,
}
