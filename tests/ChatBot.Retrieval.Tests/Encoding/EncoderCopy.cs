using ChatBot.Retrieval.Encoding;

namespace ChatBot.Retrieval.Tests.Encoding;

/// <summary>The embedded encoder's files in a temporary folder, to be spoilt.</summary>
internal sealed class EncoderCopy : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("encoder-");

    public EncoderCopy()
    {
        foreach (var file in Directory.EnumerateFiles(EmbeddedEncoder.DefaultPath))
            File.Copy(file, In(System.IO.Path.GetFileName(file)));
    }

    public string Path => folder.FullName;

    public void ChangeOneByte(string name)
    {
        using var file = File.Open(In(name), FileMode.Open);
        file.Position = file.Length / 2;
        var old = file.ReadByte();
        file.Position--;
        file.WriteByte((byte)(old ^ 1));
    }

    public void Shorten(string name)
    {
        using var file = File.Open(In(name), FileMode.Open);
        file.SetLength(file.Length - 1);
    }

    public void Remove(string name) => File.Delete(In(name));

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
