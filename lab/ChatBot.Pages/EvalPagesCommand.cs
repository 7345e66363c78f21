using System.CommandLine;
using ChatBot.Articles.Reading;
using ChatBot.Pages.Scoring;

namespace ChatBot.Pages;

/// <summary><c>eval-pages FOLDER</c>: reads saved pages as the program does and compares them with what people marked.</summary>
public static class EvalPagesCommand
{
    private const int MostWorst = 1000;

    /// <summary>Runs the command; 0 is done, 1 could not be done, 2 wrong usage.</summary>
    /// <param name="arguments"><c>eval-pages</c> and what follows it.</param>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Folder with truth.jsonl and ID.html.gz for each page." };
        var json = new Option<bool>("--json") { Description = "Print everything as JSON, each page with its scores." };
        var worst = new Option<int>("--worst") { Description = "Name this many of the pages that are read worst.", HelpName = "N" };
        var half = new Option<Half?>("--half") { Description = "Name worst pages of one half only: Tuned or Kept." };
        var texts = new Option<DirectoryInfo?>("--texts") { Description = "Write what is read and what is true of each page there." };
        worst.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > MostWorst)
                result.AddError($"--worst takes 0 to {MostWorst}.");
        });
        var command = new Command("eval-pages", "Measures how saved pages are read: title, byline, date and text.")
        {
            folder, json, worst, half, texts,
        };
        var root = new RootCommand("Measures how articles are read.") { command };
        command.SetAction(async (parsed, cancelled) =>
        {
            var path = parsed.GetRequiredValue(folder).FullName;
            if (!File.Exists(Path.Combine(path, TruePage.FileName)))
            {
                await error.WriteLineAsync($"There is no {TruePage.FileName} in {path}; give the folder of a set of pages.");
                return 1;
            }

            var scores = await ScoreAsync(path, parsed.GetValue(texts), cancelled);
            var report = new PageReport(scores);
            await output.WriteAsync(parsed.GetValue(json) ? report.ToJson() : report.ToText(parsed.GetValue(worst), parsed.GetValue(half)));
            return 0;
        });
        var status = await root.Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, cancellationToken);
        return root.Parse(arguments).Errors.Count > 0 ? 2 : status;
    }

    private static async Task<IReadOnlyList<PageScore>> ScoreAsync(string folder, DirectoryInfo? texts, CancellationToken cancellationToken)
    {
        var reader = new ArticleReader(folder, new());
        var scores = new List<PageScore>();
        texts?.Create();
        foreach (var page in TruePage.Load(folder))
        {
            var file = new FileInfo(Path.Combine(folder, $"{page.Id}.html.gz"));
            Articles.Article? article = null;
            await foreach (var result in reader.ReadFileAsync(new(file.FullName, file.Length, file.LastWriteTimeUtc), cancellationToken))
                article ??= result.Article;
            scores.Add(PageScore.Of(page, article));
            if (texts is null)
                continue;
            await File.WriteAllTextAsync(Path.Combine(texts.FullName, $"{page.Id}.read.txt"), article?.Text, cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(texts.FullName, $"{page.Id}.true.txt"), page.Text, cancellationToken);
        }

        return scores;
    }
}
