namespace ChatBot.Host.Doctor;

/// <summary>What was found of one part of the product.</summary>
/// <param name="Part">Such as "index" or "model".</param>
/// <param name="Text">One line for an operator: what works, or what does not and what to do about it.</param>
internal sealed record Finding(string Part, Health Health, string Text);
