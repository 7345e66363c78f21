namespace ChatBot.BotFramework.Settings;

/// <summary>The settings of the property's options stand in the same section as those beside it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SharesSectionAttribute : Attribute;
