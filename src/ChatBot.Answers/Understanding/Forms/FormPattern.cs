using System.Text.RegularExpressions;

namespace ChatBot.Answers.Understanding.Forms;

/// <summary>One wording of a form, as <c>forms.tsv</c> has it.</summary>
/// <param name="Kind">What it wants.</param>
/// <param name="Wording">Matches a whole question.</param>
internal sealed record FormPattern(FormKind Kind, Regex Wording);
