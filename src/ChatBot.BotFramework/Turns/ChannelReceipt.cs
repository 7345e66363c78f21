namespace ChatBot.BotFramework.Turns;

/// <summary>What a channel said to an activity.</summary>
/// <param name="Id">The activity's id on the channel, or null: some channels give none.</param>
internal sealed record ChannelReceipt(string? Id);
