using System.Collections.Frozen;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Agreement;

/// <summary>What news counts, and the kinds of events it counts at, by the words that tell them.</summary>
internal static class Measures
{
    private static readonly FrozenDictionary<string, string> Counted = Read(
        "dead: kill die dead death fatality toll perish|hurt: injure injury wound hurt|missing: missing disappear|held: arrest detain "
        + "detention custody|" +
        "evacuated: evacuate displace flee|rescued: rescue save|infected: infect infection sick ill|ballots: vote ballot|jobs: job "
        + "layoff|hostages: hostage abduct kidnap");

    private static readonly FrozenDictionary<string, string> Events = Read(
        "violence: blast explosion explode bomb bombing attack assault raid shooting shoot gunman strike airstrike missile drone shell "
        + "shelling|fire: fire blaze wildfire|" +
        "crash: crash collision collide derail derailment accident|flood: flood flooding|quake: earthquake quake tremor|storm: storm "
        + "hurricane typhoon cyclone tornado|" +
        "slide: landslide mudslide avalanche|collapse: collapse|sinking: sink capsize shipwreck|protest: protest rally demonstration "
        + "march|outbreak: outbreak epidemic");

    private static readonly FrozenSet<string> People = Terms(
        "people person man woman child civilian soldier passenger resident worker victim student troop officer fighter militant migrant "
        + "body other").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a term counts, or null.</summary>
    public static string? Of(string term) => Counted.GetValueOrDefault(term);

    public static IEnumerable<string> EventsIn(IEnumerable<string> terms) =>
        terms.Select(term => Events.GetValueOrDefault(term)).OfType<string>().Distinct();

    /// <summary>Whether a term means people, whoever they are.</summary>
    public static bool IsPeople(string term) => People.Contains(term);

    public static bool IsSaying(TextToken token) => SpeechActs.ForceOf(token.Term) == SpeechForce.Say;

    private static FrozenDictionary<string, string> Read(string table) => table.Split('|')
        .Select(row => row.Split(": "))
        .SelectMany(row => Terms(row[1]).Select(term => (Term: term, Kind: row[0])))
        .DistinctBy(pair => pair.Term)
        .ToFrozenDictionary(pair => pair.Term, pair => pair.Kind, StringComparer.Ordinal);

    private static IEnumerable<string> Terms(string words) => words.Split(' ').Select(TextAnalyzer.TermOf);
}
