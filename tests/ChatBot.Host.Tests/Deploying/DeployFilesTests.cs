using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.BotFramework;
using ChatBot.Host.Observing;
using ChatBot.Host.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace ChatBot.Host.Tests.Deploying;

/// <summary>What stands in <c>deploy</c> names what there is.</summary>
public sealed partial class DeployFilesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy");

    public static TheoryData<string> YamlFiles =>
        [.. Directory.GetFiles(Folder, "*.y*ml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order()];

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order()];

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void A_YAML_file_can_be_read(string file)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Path.Combine(Folder, file));

        yaml.Load(text);

        yaml.Documents.ShouldNotBeEmpty();
        yaml.Documents.ShouldAllBe(document => document.RootNode is YamlMappingNode);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Settings_that_a_file_names_are_settings(string file)
    {
        var settings = SettingForm().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "settings.md")))
            .Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var named = VariableForm().Matches(File.ReadAllText(Path.Combine(Folder, file)))
            .Select(match => NumberForm().Replace(match.Value, "").Replace("__", ":", StringComparison.Ordinal)).Distinct();

        named.Where(name => !settings.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Panels_and_alerts_ask_for_metrics_that_are_sent()
    {
        var sent = SentMetrics();

        var asked = Expressions().SelectMany(expression => MetricForm().Matches(expression)).Select(match => match.Value).ToHashSet();

        asked.Count.ShouldBeGreaterThan(8);
        asked.Where(name => !sent.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_metric_of_the_program_is_shown()
    {
        var asked = Expressions().SelectMany(expression => MetricForm().Matches(expression)).Select(match => match.Value).ToHashSet();

        OwnInstruments().Where(instrument => !Names(instrument).Any(asked.Contains)).Select(instrument => instrument.Name).ShouldBeEmpty();
    }

    [Fact]
    public void A_part_whose_metrics_are_sent_is_one_that_has_some() =>
        OwnInstruments().Select(instrument => instrument.Meter.Name).Distinct().ShouldBe(TelemetryExport.Own, ignoreOrder: true);

    private static IEnumerable<string> Expressions()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "grafana", "chatbot.json")));
        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!).ToList();
        var rules = new YamlStream();
        using var text = File.OpenText(Path.Combine(Folder, "prometheus", "chatbot.rules.yml"));
        rules.Load(text);
        return
        [
            .. panels,
            .. rules.Documents[0].AllNodes.OfType<YamlMappingNode>().Where(node => node.Children.ContainsKey("alert"))
                .Select(node => ((YamlScalarNode)node.Children["expr"]).Value!),
        ];
    }

    private static HashSet<string> SentMetrics() =>
        // Of the library that calls the model.
        [.. OwnInstruments().SelectMany(Names), "gen_ai_client_token_usage_sum"];

    /// <summary>An instrument's series as Prometheus names what comes over OTLP.</summary>
    private static IEnumerable<string> Names(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + instrument.Unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            _ => "",
        };
        var kind = instrument.GetType().GetGenericTypeDefinition();
        return kind == typeof(Histogram<>) ? [name + "_bucket", name + "_sum", name + "_count"]
            : kind == typeof(Counter<>) ? [name + "_total"]
            : [name];
    }

    private static List<Instrument> OwnInstruments()
    {
        foreach (var part in new[] { typeof(BotTelemetry), typeof(Answers.Telemetry), typeof(Retrieval.Telemetry), typeof(HostTelemetry) })
            RuntimeHelpers.RunClassConstructor(part.TypeHandle);
        var instruments = new List<Instrument>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (TelemetryExport.Own.Contains(instrument.Meter.Name))
                instruments.Add(instrument);
        };
        listener.Start();
        // The library that calls the model has meters of the same name, one for each client.
        return instruments.FindAll(instrument =>
            instrument.Name.StartsWith("chatbot.", StringComparison.Ordinal) || instrument.Meter.Name == HostTelemetry.Name);
    }

    [GeneratedRegex("""^\| `([A-Za-z]+(?::[A-Za-z]+)*)`""", RegexOptions.Multiline)]
    private static partial Regex SettingForm();

    [GeneratedRegex("[A-Z][A-Za-z]+(?:__[A-Za-z0-9]+)+")]
    private static partial Regex VariableForm();

    [GeneratedRegex("__[0-9]+$")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"\b(?:chatbot|gen_ai_client)_[a-z_]+")]
    private static partial Regex MetricForm();
}
