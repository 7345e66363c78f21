namespace ChatBot.Learning.Trees;

/// <summary>One row to learn from.</summary>
/// <param name="Features">One finite value per feature.</param>
/// <param name="Label">0 to 1: how right it is.</param>
/// <param name="Group">Rows of one question have the same group and stand together.</param>
public sealed record TrainingRow(float[] Features, float Label, int Group);
