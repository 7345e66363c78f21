namespace ChatBot.EncoderFiles;

/// <summary>Files that appear whole or not at all, so that two builds at once cannot spoil each other's copy.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file anew.</summary>
    public static void Write(string path, byte[] bytes)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            File.WriteAllBytes(draft, bytes);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
