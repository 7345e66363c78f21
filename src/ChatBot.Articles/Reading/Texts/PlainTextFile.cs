namespace ChatBot.Articles.Reading.Texts;

/// <summary>Reads a plain text: its wrapped lines joined, its aligned columns kept.</summary>
internal static class PlainTextFile
{
    public static ReadResult Read(SourceFile file, string text) => file.Build(() => new()
    {
        DerivedId = file.Id(),
        Origin = file.Path,
        Text = Of(text),
        PublishedAt = FileDate.Of(file.Name),
    });

    /// <summary>The text with a line for each paragraph.</summary>
    public static string Of(string text) => WrappedLines.Join(AlignedColumns.Part(text));
}
