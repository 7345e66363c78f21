using System.Text.Json;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Writing.Prompts;

/// <summary>The prompts, read once at start from Semantic Kernel's folders: skprompt.txt and config.json, which also gives a
/// version.</summary>
public sealed class PromptLibrary
{
    private const string ConfigFile = "config.json";
    private const string TemplateFile = "skprompt.txt";

    private static readonly string[] Names = ["answer", "check", "follow-up", "plan"];

    private readonly Dictionary<string, Prompt> prompts;

    private PromptLibrary(Dictionary<string, Prompt> prompts) => this.prompts = prompts;

    /// <summary>Answers a question from passages.</summary>
    public Prompt Answer => prompts["answer"];

    /// <summary>Mends what was not backed.</summary>
    public Prompt Check => prompts["check"];

    /// <summary>Makes a question whole.</summary>
    public Prompt FollowUp => prompts["follow-up"];

    /// <summary>Splits a question into searches.</summary>
    public Prompt Plan => prompts["plan"];

    public IReadOnlyCollection<Prompt> All => prompts.Values;

    /// <exception cref="PromptException">One is missing or cannot be used.</exception>
    public static PromptLibrary Read(PromptOptions options) =>
        new(Names.ToDictionary(name => name, name => Read(options.Folder, name), StringComparer.Ordinal));

    private static Prompt Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            var json = File.ReadAllText(Path.Combine(path, ConfigFile));
            var config = PromptTemplateConfig.FromJson(json);
            config.Name = name.Replace('-', '_');
            config.Template = File.ReadAllText(Path.Combine(path, TemplateFile));
            using var document = JsonDocument.Parse(json);
            return new(name, document.RootElement.GetProperty("version").GetInt32(), KernelFunctionFactory.CreateFromPrompt(config));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or JsonException or KernelException
            or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new PromptException($"The prompt in {path} cannot be used ({e.Message.ReplaceLineEndings(" ")}); it needs "
                + $"{TemplateFile} and a {ConfigFile} with a version.", e);
        }
    }
}
