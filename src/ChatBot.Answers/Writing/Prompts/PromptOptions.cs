namespace ChatBot.Answers.Writing.Prompts;

/// <summary>Where the prompts are.</summary>
/// <param name="Folder">Full path of the folder that holds one folder for each prompt.</param>
public sealed record PromptOptions(string Folder);
