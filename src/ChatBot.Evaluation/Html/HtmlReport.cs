using System.Globalization;
using ChatBot.Evaluation.Html.Sections;
using ChatBot.Evaluation.NamePairs;
using ChatBot.Evaluation.Verification;
using ChatBot.Language.Dates;

namespace ChatBot.Evaluation.Html;

/// <summary>
/// Writes what was measured as one page that needs nothing beside it: no script, no font, no picture from anywhere; its policy forbids
/// all of them. Light and dark as the reader's system is.
/// </summary>
/// <param name="MadeAt">When it was measured.</param>
/// <param name="Version">Of the product, with its commit where the build knows it.</param>
/// <param name="Sets">In the order to be shown; their results with <see cref="Reports.QuestionResult.Insight"/>.</param>
/// <param name="Names">Sets of name pairs.</param>
public sealed record HtmlReport(DateTimeOffset MadeAt, string Version, IReadOnlyList<MeasuredSet> Sets, IReadOnlyList<NameReport> Names)
{
    /// <summary>What was measured of the verifier.</summary>
    public IReadOnlyList<VerificationReport> Verifications { get; init; } = [];

    private const string StyleSheet = "ChatBot.Evaluation.Html.report.css";

    public async Task WriteAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await WriteAsync(output, Head(), cancellationToken);
        if (Sets.Count > 0 || Names.Count > 0)
            await WriteAsync(output, Overview.Of(Sets), cancellationToken);
        for (var i = 0; i < Sets.Count; i++)
        {
            foreach (var piece in SetSection.Of(Sets[i], SetId(i)))
                await WriteAsync(output, piece, cancellationToken);
        }

        foreach (var names in Names)
            await WriteAsync(output, NameSection.Of(names), cancellationToken);
        foreach (var verification in Verifications)
            await WriteAsync(output, VerificationSection.Of(verification), cancellationToken);
        await WriteAsync(output, Foot(), cancellationToken);
    }

    /// <summary>What a set's section is linked by.</summary>
    internal static string SetId(int index) => $"set-{index + 1}";

    private Markup Head()
    {
        var names = Sets.Select(set => set.Report.Set).Concat(Names.Select(set => set.Set))
            .Concat(Verifications.Select(set => set.Set)).ToList();
        return Markup.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Evaluation: {string.Join(", ", names)}</title>
            <style>
            {new Markup(Css())}
            </style>
            </head>
            <body>
            <header class="masthead"><div>
            <p class="kicker">ChatBot: ask the articles</p>
            <h1>Evaluation</h1>
            <p class="made">{WrittenDay.Write(MadeAt)}, {MadeAt.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC ·
            version <code>{Version}</code></p>
            </div></header>
            <main>
            """);
    }

    private static Markup Foot() => Markup.Of($"""
        <footer><p>What stands in brackets or below a figure is where it lies with a confidence of 95 % (percentile bootstrap over the
        questions, 1,000 draws, the same in every run). What each figure means stands in
        <code>src/ChatBot.Evaluation/README.md</code>.</p></footer>
        </main>
        </body>
        </html>

        """);

    private static string Css()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(StyleSheet)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Task WriteAsync(TextWriter output, Markup markup, CancellationToken cancellationToken) =>
        output.WriteAsync(markup.ToString().AsMemory(), cancellationToken);
}
