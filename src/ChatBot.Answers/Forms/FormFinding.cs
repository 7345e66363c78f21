using ChatBot.Answers.Drafts;

namespace ChatBot.Answers.Forms;

/// <summary>What the articles have for the form of a question.</summary>
/// <param name="Parts">What is asked, with the passages for it.</param>
/// <param name="Choices">Titles to ask back with, where it is open which article is meant; else none.</param>
public sealed record FormFinding(IReadOnlyList<CompositionPart> Parts, IReadOnlyList<string> Choices);
