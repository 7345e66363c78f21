using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>A part of a file that is mapped into memory. It stays so until nobody refers to it any more.</summary>
internal sealed unsafe class MappedBlock(MemoryMappedViewAccessor view, long at, int length) : MemoryManager<byte>
{
    public override Span<byte> GetSpan() => new(Start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(Start + elementIndex, default, this);

    public override void Unpin()
    {
    }

    // The view is let go of by the collector: no search is under way in it then.
    protected override void Dispose(bool disposing)
    {
    }

    private byte* Start => (byte*)view.SafeMemoryMappedViewHandle.DangerousGetHandle() + view.PointerOffset + at;
}
