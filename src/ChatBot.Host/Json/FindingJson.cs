using ChatBot.Host.Doctor;

namespace ChatBot.Host.Json;

/// <summary>One finding of <c>doctor</c>.</summary>
/// <param name="Health">"works", "note", "unset" or "fails".</param>
internal sealed record FindingJson(string Part, string Health, string Text)
{
    public static FindingJson From(Finding finding) =>
        new(finding.Part, finding.Health.ToString().ToLowerInvariant(), Terminals.SafeText.OnOneLine(finding.Text));
}
