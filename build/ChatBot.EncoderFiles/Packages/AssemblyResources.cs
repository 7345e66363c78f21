using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ChatBot.EncoderFiles.Packages;

/// <summary>The resources embedded in an assembly, read from its bytes: no code of it is loaded.</summary>
internal sealed class AssemblyResources
{
    private readonly Dictionary<string, byte[]> resources = [];

    /// <exception cref="BadImageFormatException">It is no assembly, or a resource lies beyond its end.</exception>
    public AssemblyResources(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly, writable: false));
        var metadata = file.GetMetadataReader();
        var all = file.GetSectionData(file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        foreach (var resource in metadata.ManifestResources.Select(metadata.GetManifestResource)
            .Where(resource => resource.Implementation.IsNil))
        {
            // Each one is its length, in four bytes, and so many bytes.
            var reader = all.GetReader();
            reader.Offset = checked((int)resource.Offset);
            resources[metadata.GetString(resource.Name)] = reader.ReadBytes(reader.ReadInt32());
        }
    }

    /// <summary>The bytes of a resource; null where there is none of that name.</summary>
    public byte[]? Find(string name) => resources.GetValueOrDefault(name);
}
