namespace ChatBot.Language.Statements.Contents;

/// <summary>What somebody is said to say, before it is known who that is.</summary>
internal readonly record struct SpokenWords(TextRange Content, StatementKind Kind);
