using System.Runtime.InteropServices;
using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.EncoderFiles.Reading;

/// <summary>
/// What a reader has learnt, as the difference to the encoder that it began as, under the names of the published constants. lab/README.md
/// tells the format and how the file is made.
/// </summary>
/// <param name="Numbers">Biases, norms and whatever is small, as they are after learning.</param>
/// <param name="Tables">Larger matrices that the encoder does not have.</param>
/// <param name="Differences">What the kernels have learnt.</param>
internal sealed record ReaderFile(
    IReadOnlyDictionary<string, Matrix> Numbers, IReadOnlyDictionary<string, Table> Tables,
    IReadOnlyDictionary<string, LowRank> Differences)
{
    private const uint Magic = 0x31524243;
    private const int MostParts = 10_000, LargestPart = 100_000_000;

    /// <exception cref="InvalidDataException">The bytes are no such file.</exception>
    public static ReaderFile Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        try
        {
            if (reader.ReadUInt32() != Magic) throw new InvalidDataException("This is no reader: it does not begin with CBR1.");
            return new ReaderFile(Parts(reader, ReadMatrix), Parts(reader, ReadTable), Parts(reader, ReadDifference));
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The reader's file is damaged.", exception);
        }
    }

    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        Write(writer, Numbers, matrix =>
        {
            WriteShape(writer, matrix.Rows, matrix.Columns);
            writer.Write(MemoryMarshal.AsBytes(matrix.Values.AsSpan()));
        });
        Write(writer, Tables, table => Write(writer, table));
        Write(writer, Differences, difference =>
        {
            Write(writer, difference.Inputs);
            Write(writer, difference.Outputs);
        });
        return stream.ToArray();
    }

    private static SortedDictionary<string, T> Parts<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var parts = new SortedDictionary<string, T>(StringComparer.Ordinal);
        for (var left = Count(reader.ReadInt32(), MostParts); left > 0; left--) parts.Add(reader.ReadString(), read(reader));
        return parts;
    }

    private static Matrix ReadMatrix(BinaryReader reader)
    {
        var (rows, columns) = (reader.ReadInt32(), reader.ReadInt32());
        return new Matrix(rows, columns, Elements<float>(reader, (long)rows * columns));
    }

    private static Table ReadTable(BinaryReader reader)
    {
        var (rows, columns) = (reader.ReadInt32(), reader.ReadInt32());
        return new Table(rows, columns, Elements<float>(reader, rows), Elements<sbyte>(reader, (long)rows * columns));
    }

    private static LowRank ReadDifference(BinaryReader reader) => new(ReadTable(reader), ReadTable(reader));

    private static T[] Elements<T>(BinaryReader reader, long count) where T : unmanaged
    {
        var elements = new T[Count(count, LargestPart)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(elements.AsSpan()));
        return elements;
    }

    private static int Count(long count, int most) =>
        count >= 0 && count <= most ? (int)count : throw new FormatException($"{count} is too many.");

    private static void Write<T>(BinaryWriter writer, IReadOnlyDictionary<string, T> parts, Action<T> write)
    {
        writer.Write(parts.Count);
        foreach (var (name, part) in parts.OrderBy(part => part.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            write(part);
        }
    }

    private static void Write(BinaryWriter writer, Table table)
    {
        WriteShape(writer, table.Rows, table.Columns);
        writer.Write(MemoryMarshal.AsBytes(table.Scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(table.Values.AsSpan()));
    }

    private static void WriteShape(BinaryWriter writer, int rows, int columns)
    {
        writer.Write(rows);
        writer.Write(columns);
    }
}
