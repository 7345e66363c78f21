using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace ChatBot.Host.Tests.Architecture;

/// <summary>Which project may use which: each only what stands before it on the road of design.md.</summary>
internal static class RoadRule
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["ChatBot.Language"] = [],
        ["ChatBot.Network"] = [],
        ["ChatBot.Articles"] = ["ChatBot.Language", "ChatBot.Network"],
        ["ChatBot.Storage"] = [],
        ["ChatBot.Retrieval"] = ["ChatBot.Language", "ChatBot.Articles", "ChatBot.Storage"],
        ["ChatBot.Answers"] = ["ChatBot.Language", "ChatBot.Articles", "ChatBot.Storage", "ChatBot.Retrieval"],
        ["ChatBot.BotFramework"] = ["ChatBot.Network", "ChatBot.Storage"],
        ["ChatBot.Evaluation"] = ["ChatBot.Language", "ChatBot.Articles", "ChatBot.Retrieval", "ChatBot.Answers"],
        ["ChatBot.Host"] =
            ["ChatBot.Language", "ChatBot.Articles", "ChatBot.Storage", "ChatBot.Retrieval", "ChatBot.Answers", "ChatBot.BotFramework",
                "ChatBot.Evaluation"],
    };

    public static IReadOnlyCollection<string> Projects => MayUse.Keys;

    /// <summary>What a project's file refers to against the rule.</summary>
    public static IEnumerable<string> ViolationsOfProject(string project, string projectFile) => Violations(
        project,
        XDocument.Load(projectFile).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))));

    /// <summary>What a project's compiled assembly refers to against the rule.</summary>
    public static IEnumerable<string> ViolationsOfAssembly(string project, Stream assembly)
    {
        using var file = new PEReader(assembly);
        var metadata = file.GetMetadataReader();
        return Violations(project,
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))]);
    }

    private static IEnumerable<string> Violations(string project, IEnumerable<string> references) =>
        from reference in references
        // The host's assembly is named after the command.
        let used = reference == "chatbot" ? "ChatBot.Host" : reference
        where used.StartsWith("ChatBot.", StringComparison.Ordinal) && !MayUse[project].Contains(used)
        select $"{project} may not use {used}";
}
