using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ChatBot.Host.Branding;
using ChatBot.Host.TeamsApp;

namespace ChatBot.Host.Tests.TeamsApp;

public class TeamsPackageTests
{
    private static readonly Guid AppId = Guid.Parse("1b4e28ba-2fa1-11d2-883f-b9a761bde3fb");

    private static readonly byte[] Package = TeamsPackage.Create(AppId, "bot.example.com", Brand.Own);

    [Fact]
    public void The_zip_holds_three_files_at_its_root() =>
        Files().Keys.ShouldBe(["manifest.json", "color.png", "outline.png"], ignoreOrder: true);

    [Fact]
    public void The_same_input_gives_the_same_bytes() => TeamsPackage.Create(AppId, "bot.example.com", Brand.Own).ShouldBe(Package);

    [Fact]
    public void The_manifest_names_the_bot_its_scopes_and_its_domain()
    {
        using var json = JsonDocument.Parse(Files()["manifest.json"]);
        var manifest = json.RootElement;

        manifest.GetProperty("$schema").GetString()!.ShouldContain($"/v{manifest.GetProperty("manifestVersion").GetString()}/");
        manifest.GetProperty("id").GetString().ShouldBe(AppId.ToString());
        var bot = manifest.GetProperty("bots").EnumerateArray().ShouldHaveSingleItem();
        bot.GetProperty("botId").GetString().ShouldBe(AppId.ToString());
        bot.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).ShouldBe(["personal", "team", "groupChat"]);
        bot.GetProperty("commandLists")[0].GetProperty("commands").EnumerateArray().ShouldNotBeEmpty();
        manifest.GetProperty("validDomains").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe("bot.example.com");
    }

    [Fact]
    public void The_app_has_the_brands_name_and_colour()
    {
        var brand = Brand.Own with { Name = "Ask the Bugle", Accent = new Colour(0, 0x7a, 0x5e) };
        using var json = JsonDocument.Parse(TeamsManifest.Write(AppId, "bot.example.com", brand));

        json.RootElement.GetProperty("name").GetProperty("short").GetString().ShouldBe("Ask the Bugle");
        json.RootElement.GetProperty("accentColor").GetString().ShouldBe("#007a5e");
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_are_PNG_of_the_size_that_Teams_asks_for(string name, int size)
    {
        var png = Files()[name];

        png.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(size);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).ShouldBe(size);
    }

    [Fact]
    public void The_outline_is_white_on_nothing()
    {
        var pixels = Pixels(Files()["outline.png"]);

        pixels.Where(pixel => pixel.Alpha > 0).ShouldAllBe(pixel => pixel.Red == 255 && pixel.Green == 255 && pixel.Blue == 255);
        pixels.Count(pixel => pixel.Alpha == 0).ShouldBeGreaterThan(400);
        pixels.Count(pixel => pixel.Alpha == 255).ShouldBeGreaterThan(150);
    }

    private static Dictionary<string, byte[]> Files()
    {
        using var zip = new ZipArchive(new MemoryStream(Package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        });
    }

    /// <summary>Decodes a PNG of 8-bit RGBA without interlacing (PNG specification 6 and 9).</summary>
    private static List<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels(byte[] png)
    {
        const int Channels = 4;
        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        png[24..29].ShouldBe(new byte[] { 8, 6, 0, 0, 0 });
        using var data = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
                data.Write(png, at + 8, length);
            at += length + 12;
        }

        data.Position = 0;
        using var raw = new MemoryStream();
        using (var inflate = new ZLibStream(data, CompressionMode.Decompress))
            inflate.CopyTo(raw);
        var bytes = raw.ToArray();
        var stride = width * Channels;
        var line = new byte[stride];
        var pixels = new List<(byte, byte, byte, byte)>();
        for (var row = 0; row * (stride + 1) < bytes.Length; row++)
        {
            var filter = bytes[row * (stride + 1)];
            var above = line;
            line = bytes[(row * (stride + 1) + 1)..((row + 1) * (stride + 1))];
            for (var i = 0; i < stride; i++)
            {
                int left = i >= Channels ? line[i - Channels] : 0, up = above[i], corner = i >= Channels ? above[i - Channels] : 0;
                line[i] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) });
            }

            for (var x = 0; x < stride; x += Channels)
                pixels.Add((line[x], line[x + 1], line[x + 2], line[x + 3]));
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
