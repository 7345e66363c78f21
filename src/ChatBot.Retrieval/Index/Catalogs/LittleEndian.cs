using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>Numbers of four bytes as they lie in the file, on any machine.</summary>
internal static class LittleEndian
{
    public static T[] ToNumbers<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged
    {
        var numbers = new T[bytes.Length / sizeof(int)];
        var target = MemoryMarshal.AsBytes(numbers.AsSpan());
        bytes[..target.Length].CopyTo(target);
        Order(target);
        return numbers;
    }

    /// <summary>The numbers where they lie, if this machine has them in the same order.</summary>
    public static ReadOnlySpan<T> AsNumbers<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged =>
        BitConverter.IsLittleEndian ? MemoryMarshal.Cast<byte, T>(bytes) : ToNumbers<T>(bytes);

    public static byte[] ToBytes<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(numbers).ToArray();
        Order(bytes);
        return bytes;
    }

    private static void Order(Span<byte> bytes)
    {
        if (BitConverter.IsLittleEndian)
            return;
        for (var i = 0; i < bytes.Length; i += sizeof(int))
            bytes.Slice(i, sizeof(int)).Reverse();
    }
}
