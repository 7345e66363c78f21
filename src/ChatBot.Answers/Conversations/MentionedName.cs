using ChatBot.Language.Names.Given;

namespace ChatBot.Answers.Conversations;

/// <summary>Somebody, or a body, that an answer spoke of, as its article tells.</summary>
/// <param name="Name">The fullest name that the article has.</param>
/// <param name="Gender">What the article tells of it, by a given name, a title or a pronoun.</param>
/// <param name="IsHuman">Whether the article tells that it is a human being.</param>
/// <param name="IsBody">Whether it is a company, a team, an office or a place.</param>
/// <param name="Roles">Terms of what the article says that it is: minister, coach.</param>
/// <param name="IsQuoted">Whether the quotations name it or are its words; else only the question does.</param>
public sealed record MentionedName(string Name, Gender Gender, bool IsHuman, bool IsBody, IReadOnlyList<string> Roles, bool IsQuoted);
