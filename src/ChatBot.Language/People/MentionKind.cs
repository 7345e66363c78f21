namespace ChatBot.Language.People;

/// <summary>By what words a speaker is spoken of.</summary>
internal enum MentionKind
{
    Name,
    Pronoun,

    /// <summary>"the Russian minister", "officials", "a spokesman for the campaign".</summary>
    Description,
}
