using ChatBot.Language;

namespace ChatBot.Articles.Passages;

/// <summary>A sentence, or a part of one that is too long for a passage.</summary>
internal readonly record struct Piece(TextRange Range, int Words);
