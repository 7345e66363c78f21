using ChatBot.Host.Doctor;

namespace ChatBot.Host.Json;

/// <summary>What <c>doctor --json</c> prints.</summary>
/// <param name="Works">Whether everything that is set up works.</param>
internal sealed record DoctorJson(bool Works, IReadOnlyList<FindingJson> Findings)
{
    public static DoctorJson From(IReadOnlyList<Finding> findings) =>
        new(findings.All(finding => finding.Health is not Health.Fails), [.. findings.Select(FindingJson.From)]);
}
