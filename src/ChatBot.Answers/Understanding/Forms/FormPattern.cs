using System.Text.RegularExpressions;

namespace ChatBot.Answers.Understanding.Forms;

/// <summary>One wording of a form, as <c>forms.tsv</c> has it.</summary>
/// <param name="Kind">What it wants.</param>
/// <param name="Wording">Matches a whole question.</param>
/// <param name="Asking">Of a comparison what is asked of each side, with {side} and the words of groups in their places; null where the
/// kind or the measure tells it.</param>
internal sealed record FormPattern(FormKind Kind, Regex Wording, string? Asking);
