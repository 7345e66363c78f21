using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Evaluation.Verification;

/// <summary>Every sentence that was judged, one JSON object a line: what <c>eval --verification --trials FILE</c> writes.</summary>
public static class TrialLines
{
    public static IEnumerable<string> Of(VerificationReport report) =>
        report.Trials.Select(trial => JsonSerializer.Serialize(
            new TrialLine(
                report.Set, trial.Id, trial.Half == 0 ? "tuned" : "other", Name(trial.Group), trial.Kind, trial.Gold, trial.Text,
                trial.Verdict.IsSupported, trial.IsRight,
                [.. trial.Verdict.Faults.Select(fault => Name(fault))]),
            TrialLineContext.Default.TrialLine));

    internal static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>One line.</summary>
/// <param name="Id">Of the sentence that it was made of, or of the question that it answers.</param>
/// <param name="Half">"tuned" or "other".</param>
/// <param name="Article">The sentence as the article has it; of one of the set's own answers, what was quoted for it.</param>
/// <param name="Text">As it was judged.</param>
/// <param name="Kept">Whether the verifier let it through.</param>
/// <param name="Right">Whether that was right.</param>
/// <param name="Faults">Why it did not.</param>
internal sealed record TrialLine(
    string Set, string Id, string Half, string Group, string Kind, string Article, string Text, bool Kept, bool Right,
    IReadOnlyList<string> Faults);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TrialLine))]
internal sealed partial class TrialLineContext : JsonSerializerContext;
