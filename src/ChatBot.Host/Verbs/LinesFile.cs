namespace ChatBot.Host.Verbs;

/// <summary>A file that a verb writes lines to.</summary>
internal sealed class LinesFile : IDisposable
{
    private readonly string path;
    private readonly StreamWriter writer;

    private LinesFile(string path, StreamWriter writer)
    {
        this.path = path;
        this.writer = writer;
    }

    /// <summary>Looks before an hour of measuring whether the file can be written.</summary>
    /// <exception cref="VerbException">It cannot.</exception>
    public static LinesFile At(string path)
    {
        try
        {
            return new(path, new StreamWriter(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, failure);
        }
    }

    /// <exception cref="VerbException">The file cannot be written.</exception>
    public void Write(IEnumerable<string> lines)
    {
        try
        {
            foreach (var line in lines)
                writer.WriteLine(line);
            writer.Flush();
        }
        catch (IOException failure)
        {
            throw CannotWrite(path, failure);
        }
    }

    public void Dispose() => writer.Dispose();

    private static VerbException CannotWrite(string path, Exception failure) => new($"{path} cannot be written: {failure.Message}");
}
