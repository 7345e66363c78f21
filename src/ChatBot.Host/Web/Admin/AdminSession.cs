namespace ChatBot.Host.Web.Admin;

/// <summary>Somebody who may use the pages of editors and operators.</summary>
/// <param name="Who">The name that they gave, for the log.</param>
/// <param name="Id">Tells the session from others.</param>
internal sealed record AdminSession(string Who, string Id);
