using System.Buffers.Binary;
using System.Text;

namespace ChatBot.Lab.Native;

/// <summary>
/// Makes TorchSharp's native library fit for systems with GCC 12's C++ library (Debian 12). It asks for GLIBCXX_3.4.32 because of one
/// function of GCC 13, which sets up the standard streams; libtorch, built earlier, sets them up on its own.
/// </summary>
/// <remarks>
/// In the copy beside the program the wanted function is given the name of one without arguments or effects that every C library has, and
/// the version is marked as not needed (VER_FLG_WEAK). Structures and numbers are those of the ELF specification, 64 bits, little-endian.
/// </remarks>
internal static class TorchLibrary
{
    private const string Version = "GLIBCXX_3.4.32", Function = "_ZSt21ios_base_library_initv", Instead = "getppid";
    private const uint VersionNeeds = 0x6ffffffe, DynamicSymbols = 11;

    /// <summary>To be called before anything of TorchSharp is used. Does nothing on other systems and where it has been done.</summary>
    public static void Fit()
    {
        if (!OperatingSystem.IsLinux()) return;
        var path = Directory.EnumerateFiles(AppContext.BaseDirectory, "libLibTorchSharp.so", SearchOption.AllDirectories).FirstOrDefault();
        if (path is null) return;
        var bytes = File.ReadAllBytes(path);
        if (!Mend(bytes)) return;
        var mended = path + ".mended";
        File.WriteAllBytes(mended, bytes);
        File.Move(mended, path, overwrite: true);
    }

    private static bool Mend(byte[] file)
    {
        var sections = Sections(file);
        var hasChanged = false;
        foreach (var section in sections)
        {
            var names = sections[Math.Min((int)section.Link, sections.Length - 1)].Offset;
            if (section.Type == VersionNeeds) hasChanged |= Weaken(file, section.Offset, names);
            if (section.Type == DynamicSymbols) Replace(file, section, names);
        }
        return hasChanged;
    }

    private static bool Weaken(byte[] file, int need, int names)
    {
        for (; ; need += Integer(file, need + 12))
        {
            var part = need + Integer(file, need + 8);
            for (var n = Short(file, need + 2); n > 0; n--, part += Integer(file, part + 12))
            {
                if (!IsText(file, names + Integer(file, part + 8), Version) || Short(file, part + 4) != 0) continue;
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(part + 4), 2);
                return true;
            }
            if (Integer(file, need + 12) == 0) return false;
        }
    }

    private static void Replace(byte[] file, Section symbols, int names)
    {
        for (var at = symbols.Offset; at < symbols.Offset + symbols.Length; at += 24)
            if (IsText(file, names + Integer(file, at), Function))
                Encoding.ASCII.GetBytes(Instead + '\0').CopyTo(file, names + Integer(file, at));
    }

    private static Section[] Sections(byte[] file)
    {
        var start = (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(0x28));
        return [.. Enumerable.Range(0, Short(file, 0x3c)).Select(n => start + n * 64).Select(at => new Section(
            (uint)Integer(file, at + 4), Integer(file, at + 24), Integer(file, at + 32), Integer(file, at + 40)))];
    }

    private static bool IsText(byte[] file, int at, string text) =>
        file.AsSpan(at, text.Length).SequenceEqual(Encoding.ASCII.GetBytes(text)) && file[at + text.Length] == 0;

    private static int Integer(byte[] file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));

    private static int Short(byte[] file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));

    private readonly record struct Section(uint Type, int Offset, int Length, int Link);
}
