namespace ChatBot.Answers.Understanding.Languages;

/// <summary>A question of another language read in English.</summary>
/// <param name="English">As far as it is known.</param>
/// <param name="IsCarried">Whether names, numbers and known words carry what it asks, so that it may be searched for.</param>
/// <param name="IsBare">Whether it holds nothing but words that bind and ask, as "and why?" does: enough behind an earlier turn.</param>
public sealed record Translation(string English, bool IsCarried, bool IsBare = false);
