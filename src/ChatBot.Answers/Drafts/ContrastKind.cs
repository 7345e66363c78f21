namespace ChatBot.Answers.Drafts;

/// <summary>How two quotations of an answer stand to each other where they differ.</summary>
public enum ContrastKind
{
    /// <summary>One article quotes two people who differ.</summary>
    Accounts,

    /// <summary>Two articles differ, and neither is known to be the newer.</summary>
    Reports,

    /// <summary>Two articles differ, and the newer is read first.</summary>
    NewerReport,
}
