using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;
using ChatBot.Storage;
using Microsoft.Win32.SafeHandles;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// A file beside the index that <see cref="PassageCodes"/> lie in, mapped into memory: the system keeps of it what it has room for, and a
/// program that starts has it at once. It holds nothing that the index does not, may be removed while nobody uses it, and is made anew
/// where it does not fit. Several processes use it at once: a key is never given twice, so that all of them write the same.
/// </summary>
/// <remarks>It only ever grows: whoever reads a map beyond the end of its file is ended by the system.</remarks>
internal sealed class CodeFile : IDisposable
{
    private const int Page = 4096;
    private const int LastAt = 40;
    private const int RowsAt = 48;
    private const int ChangeAt = 56;
    private const int DigestAt = 64;

    private readonly FileStream stream;
    private readonly byte[] mark;
    private readonly int bytesOfBlock;

    private CodeFile(FileStream stream, byte[] mark, int dimensions, (long Last, long Rows) complete)
    {
        (this.stream, this.mark, Complete) = (stream, mark, complete);
        bytesOfBlock = PassageCodes.BytesOfBlock(dimensions);
    }

    /// <summary>Up to which key the file is complete, and the passages that it has held, those that went among them.</summary>
    public (long Last, long Rows) Complete { get; private set; }

    private SafeFileHandle Handle => stream.SafeFileHandle;

    // A byte at the end of each belongs to no passage: writing it makes the file longer, and never shorter, whoever else does the same.
    private long Stride => ((bytesOfBlock / Page) + 1) * (long)Page;

    /// <summary>Opens the file, or makes it anew where it is of another index, another encoder or a later moment.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="owner">What only this index and its encoder are called.</param>
    /// <param name="dimensions">Values of each vector.</param>
    /// <param name="change">The index's change counter.</param>
    /// <param name="anew">Whether what is there does not fit in any case.</param>
    /// <returns>Null where no file can be had.</returns>
    public static CodeFile? Open(string path, string owner, int dimensions, long change, bool anew = false)
    {
        var mark = Mark(owner, dimensions);
        FileStream? stream = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            stream = Open(path, FileMode.OpenOrCreate);
            if (!anew && ReadComplete(stream.SafeFileHandle, mark, change) is { } complete)
                return new(stream, mark, dimensions, complete);
            stream.Dispose();
            // Not emptied: others may still read it.
            File.Delete(path);
            stream = Open(path, FileMode.CreateNew);
            return new(stream, mark, dimensions, default);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            stream?.Dispose();
            return null;
        }
    }

    /// <summary>The blocks from one on, as far as there are any, and some more.</summary>
    /// <exception cref="IOException">There is no room for one.</exception>
    public IReadOnlyList<Memory<byte>> Map(int block)
    {
        var there = (RandomAccess.GetLength(Handle) - Page) / Stride;
        var count = (int)Math.Max(there - block, 1 + (block / 8));
        var end = Page + ((block + count) * Stride);
        if (RandomAccess.GetLength(Handle) < end)
            RandomAccess.Write(Handle, [0], end - 1);
        using var file = MemoryMappedFile.CreateFromFile(
            Handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = file.CreateViewAccessor(Page + (block * Stride), count * Stride, MemoryMappedFileAccess.Read);
        return [.. Enumerable.Range(0, count).Select(at => new MappedBlock(view, at * Stride, bytesOfBlock).Memory)];
    }

    /// <summary>Writes into a block.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Write(int block, int at, ReadOnlySpan<byte> bytes) => RandomAccess.Write(Handle, bytes, Page + (block * Stride) + at);

    /// <summary>Records up to which key the file is complete, once that is safe on the disk.</summary>
    /// <param name="change">The index's change counter of that moment.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    public void MarkComplete((long Last, long Rows) complete, long change)
    {
        RandomAccess.FlushToDisk(Handle);
        var header = new byte[DigestAt + SHA256.HashSizeInBytes];
        mark.CopyTo(header, 0);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(LastAt), complete.Last);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(RowsAt), complete.Rows);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(ChangeAt), change);
        SHA256.HashData(header.AsSpan(0, DigestAt), header.AsSpan(DigestAt));
        RandomAccess.Write(Handle, header, 0);
        Complete = complete;
    }

    public void Dispose() => stream.Dispose();

    private static byte[] Mark(string owner, int dimensions) =>
        [.. "ChatBot1"u8, .. SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{owner} {dimensions} {PassageCodes.RowsOfBlock}"))];

    private static (long Last, long Rows)? ReadComplete(SafeFileHandle handle, byte[] mark, long change)
    {
        var header = new byte[DigestAt + SHA256.HashSizeInBytes];
        if (RandomAccess.Read(handle, header, 0) < header.Length || !header.AsSpan().StartsWith(mark)
            || !SHA256.HashData(header.AsSpan(0, DigestAt)).AsSpan().SequenceEqual(header.AsSpan(DigestAt))
            || BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(ChangeAt)) > change)
            return null;
        return (
            BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(LastAt)), BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(RowsAt)));
    }

    private static FileStream Open(string path, FileMode mode) => PrivateFile.Open(path, new()
    {
        Mode = mode,
        Access = FileAccess.ReadWrite,
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 0,
    });
}
