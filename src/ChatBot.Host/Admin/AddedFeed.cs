namespace ChatBot.Host.Admin;

/// <summary>An address that an editor had read while serving, beside those of the settings.</summary>
internal sealed record AddedFeed(Uri Address, DateTimeOffset AddedAt, string Who);
