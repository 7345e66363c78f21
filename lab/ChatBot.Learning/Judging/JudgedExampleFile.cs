using System.IO.Compression;
using ChatBot.Answers.Evidence.Judging;

namespace ChatBot.Learning.Judging;

/// <summary>Keeps the examples of a set in a file, so that asking its questions, which takes most of the time of learning, is done
/// once.</summary>
/// <remarks>
/// Gzip of: number and names of the features; number of examples; of each the set, question, type, fold, two flags and the number of
/// sentences; of each sentence its features as float32, whether it may answer, its label and its text. Integers are 32 bits, little-endian;
/// a text is its length as a 7-bit-coded integer and UTF-8.
/// </remarks>
public static class JudgedExampleFile
{
    public static void Write(string path, IReadOnlyList<JudgedExample> examples)
    {
        using var file = new BinaryWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        file.Write(SentenceFeatures.Names.Count);
        foreach (var name in SentenceFeatures.Names)
            file.Write(name);
        file.Write(examples.Count);
        foreach (var example in examples)
            Write(file, example);
    }

    /// <exception cref="InvalidDataException">It was written with other features, or is no such file.</exception>
    public static IReadOnlyList<JudgedExample> Read(string path)
    {
        try
        {
            using var file = new BinaryReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            var names = Enumerable.Range(0, Count(file)).Select(_ => file.ReadString()).ToList();
            if (!names.SequenceEqual(SentenceFeatures.Names))
                throw new InvalidDataException($"{path} was made with other features; delete it.");
            return [.. Enumerable.Range(0, Count(file)).Select(_ => ReadExample(file))];
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"{path} is cut off; delete it.");
        }
    }

    private static void Write(BinaryWriter file, JudgedExample example)
    {
        file.Write(example.Set);
        file.Write(example.Question);
        file.Write(example.Type);
        file.Write(example.Fold);
        file.Write(example.IsAnswerable);
        file.Write(example.IsLabelled);
        file.Write(example.Rows.Count);
        for (var i = 0; i < example.Rows.Count; i++)
        {
            foreach (var value in example.Rows[i])
                file.Write(value);
            file.Write(example.MayAnswer[i]);
            file.Write(example.Labels[i]);
            file.Write(example.Sentences[i]);
        }
    }

    private static JudgedExample ReadExample(BinaryReader file)
    {
        var (set, question, type, fold) = (file.ReadString(), file.ReadString(), file.ReadString(), file.ReadString());
        var (isAnswerable, isLabelled) = (file.ReadBoolean(), file.ReadBoolean());
        var count = Count(file);
        var (sentences, rows, mayAnswer, labels) = (new string[count], new float[count][], new bool[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            rows[i] = [.. Enumerable.Range(0, SentenceFeatures.Names.Count).Select(_ => file.ReadSingle())];
            (mayAnswer[i], labels[i], sentences[i]) = (file.ReadBoolean(), file.ReadSingle(), file.ReadString());
        }

        return new(set, question, type, fold, isAnswerable, isLabelled, sentences, rows, mayAnswer, labels);
    }

    private static int Count(BinaryReader file) =>
        file.ReadInt32() is >= 0 and var count ? count : throw new InvalidDataException("A number below zero.");
}
