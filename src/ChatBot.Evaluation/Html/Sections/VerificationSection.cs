using ChatBot.Evaluation.Verification;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>What the verifier did with the sentences of a set, and some that it judged wrongly.</summary>
internal static class VerificationSection
{
    private const int MostOfAKind = 5;

    public static Markup Of(VerificationReport report) => Markup.Of($"""
        <section class="set">
        <h2>{report.Set}: verification</h2>
        <p class="size"><b>{report.Trials.Count:#,0}</b> sentences judged · <b>{report.Articles:#,0}</b> articles ·
        <b>{report.MillisecondsP95:0.0}</b> ms at most in 95 of 100</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Verification of {report.Set}"><table class="types">
        <thead><tr><th scope="col">Sentences</th><th scope="col">Right is</th><th scope="col" class="n">number</th>
        <th scope="col" class="n">right</th><th scope="col" class="n">tuned half</th>
        <th scope="col" class="n">other half</th></tr></thead>
        <tbody>
        {VerificationRows.Of(report).Select(Row)}</tbody>
        </table></div>
        {Wrong(report)}</section>

        """);

    private static Markup Row(VerificationRow row) => Markup.Of($"""
        <tr><th scope="row">{row.Label}</th><td>{row.Right}</td><td class="n">{row.Share.N}</td>
        <td class="n">{row.Share.Share:0.000}</td><td class="n">{Half(row.Tuned)}</td><td class="n">{Half(row.Other)}</td></tr>

        """);

    private static string Half(CountedShare? share) => share is null ? "–" : FormattableString.Invariant($"{share.Share:0.000}");

    private static IEnumerable<Markup> Wrong(VerificationReport report) => report.Trials
        .Where(trial => !trial.IsRight && trial.Group != TrialGroup.Written)
        .GroupBy(trial => (trial.Group, trial.Kind))
        .Select(kind => Markup.Of($"""
            <details><summary>{kind.Key.Group.ToString().ToLowerInvariant()} {kind.Key.Kind}: {kind.Count()} judged wrongly</summary>
            <ul>
            {kind.Take(MostOfAKind).Select(trial => Markup.Of($"""
                <li><q>{trial.Text}</q><br><small>{Faults(trial)}; the article: {trial.Gold}</small></li>

                """))}</ul>
            </details>

            """));

    private static string Faults(Trial trial) =>
        trial.Verdict.IsSupported ? "let through" : string.Join(", ", trial.Verdict.Faults).ToLowerInvariant();
}
