namespace ChatBot.Articles.Reading;

/// <summary>What was not read because it is of a kind that articles are not read from; no failure.</summary>
/// <param name="Source">Path of the file, with the part of it in brackets where it lies in an archive.</param>
/// <param name="Name">Its name alone.</param>
/// <param name="Kind">What it is, to count it by: "picture (.jpg)", "draft".</param>
public sealed record LeftOut(string Source, string Name, string Kind);
