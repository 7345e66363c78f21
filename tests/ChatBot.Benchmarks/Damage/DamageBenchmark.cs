using System.Diagnostics;
using System.Text.Json;
using ChatBot.Benchmarks.Answering;

namespace ChatBot.Benchmarks.Damage;

/// <summary>
/// Index files in which bytes were changed at random: what the real program answers from them. Each quotation is held against the article
/// as the whole index has it; what is refused is to be refused in one line. Then each file is repaired, and has to hold and answer what the
/// whole one does.
/// </summary>
/// <param name="Path">A file or folder of articles.</param>
/// <param name="Questions">A file of questions.</param>
/// <param name="Files">How many files are damaged.</param>
/// <param name="Command">The program, with its first arguments.</param>
internal sealed record DamageBenchmark(string Path, string Questions, int Files, string[] Command)
{
    private const int Seed = 20261129;
    private const int Bytes = 100;
    private const int MostQuestions = 10;

    private readonly Dictionary<string, string> texts = [];

    public async Task<int> RunAsync(TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var (whole, damaged) = (folder.File("whole.db"), folder.File("damaged.db"));
        output.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Machine.Describe()}");
        var questions = QuestionFile.Read(Questions).Take(MostQuestions).ToList();
        var answers = new List<string>();
        foreach (var question in questions)
            answers.Add((await RunAsync(whole, "ask", question, "--json")).Output);

        var articles = (await RunAsync(whole, "articles", "list", "--json")).Output;
        var tally = new Dictionary<string, int>();
        for (var file = 0; file < Files; file++)
        {
            File.Copy(whole, damaged, overwrite: true);
            Flip(damaged, new Random(Seed + file));
            var verdicts = new List<string>();
            for (var at = 0; at < questions.Count; at++)
            {
                var verdict = await JudgeAsync(await RunAsync(damaged, "ask", questions[at], "--json"), answers[at], whole);
                verdicts.Add(verdict.Replace(damaged, "FILE", StringComparison.Ordinal));
            }

            verdicts.Add((await RepairAsync(damaged, questions, answers, articles)).Replace(damaged, "FILE", StringComparison.Ordinal));
            foreach (var (verdict, count) in verdicts.CountBy(verdict => verdict))
            {
                output.WriteLine($"file {file}, {count} times: {verdict}");
                tally[verdict] = tally.GetValueOrDefault(verdict) + count;
            }

            foreach (var left in Directory.GetFiles(System.IO.Path.GetDirectoryName(damaged)!, "damaged.*"))
                File.Delete(left);
        }

        foreach (var (verdict, count) in tally.OrderByDescending(verdict => verdict.Value))
            output.WriteLine($"{count,5} {verdict}");
        output.WriteLine(Machine.Describe());
        return tally.Keys.Any(verdict => verdict.StartsWith("WRONG", StringComparison.Ordinal)) ? 1 : 0;
    }

    private async Task<string> RepairAsync(string damaged, List<string> questions, List<string> answers, string articles)
    {
        if (await RunAsync(damaged, "repair") is { Status: not 0 } failed)
            return $"WRONG: not repaired: {failed.Errors.Trim()}";
        if ((await RunAsync(damaged, "articles", "list", "--json")).Output != articles)
            return "WRONG: repaired, and holds other articles";
        for (var at = 0; at < questions.Count; at++)
        {
            using var answer = JsonDocument.Parse((await RunAsync(damaged, "ask", questions[at], "--json")).Output);
            using var before = JsonDocument.Parse(answers[at]);
            if (Words(answer) != Words(before))
                return $"WRONG: repaired, and answers \"{questions[at]}\" otherwise";
        }

        return "repaired, and answers as the whole one";
    }

    private async Task<string> JudgeAsync((int Status, string Output, string Errors) run, string before, string whole)
    {
        if (run.Status != 0)
            return run is { Status: 1, Errors: var said } && said.Trim().Split('\n') is [var line] ? $"refused: {line}"
                : $"WRONG: ended with {run.Status}: {run.Errors.Trim()}";
        using var answer = JsonDocument.Parse(run.Output);
        foreach (var citation in answer.RootElement.GetProperty("citations").EnumerateArray())
        {
            var (start, end) = (citation.GetProperty("start").GetInt32(), citation.GetProperty("end").GetInt32());
            var quote = citation.GetProperty("quote").GetString()!;
            var text = await TextAsync(whole, citation.GetProperty("articleId").GetString()!);
            if (end > text.Length || text[start..end] != quote)
                return $"WRONG: no article says \"{quote}\"";
        }

        using var first = JsonDocument.Parse(before);
        return Words(answer) == Words(first) ? "the same answer" : Speakers(answer).Except(Speakers(first)).ToList() switch
        {
            [] => "fewer sentences of the same answer",
            var others => answer.RootElement.GetProperty("answered").GetBoolean()
                ? $"another answer: {string.Join(" / ", others)}" : "a refusal in place of the answer, or another one",
        };
    }

    private static string Words(JsonDocument answer) => answer.RootElement.GetProperty("answer").GetString()!;

    private static IEnumerable<string> Speakers(JsonDocument answer) => answer.RootElement.GetProperty("sentences").EnumerateArray()
        .Select(sentence => $"{sentence.GetProperty("speaker").GetString()}: {sentence.GetProperty("text").GetString()}");

    private async Task<string> TextAsync(string index, string article)
    {
        if (!texts.TryGetValue(article, out var text))
        {
            var shown = await RunAsync(index, "articles", "show", article, "--json");
            using var json = shown.Status == 0 ? JsonDocument.Parse(shown.Output) : null;
            texts.Add(article, text = json?.RootElement.GetProperty("text").GetString() ?? "");
        }

        return text;
    }

    private static void Flip(string path, Random random)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        for (var flip = 0; flip < Bytes; flip++)
        {
            var place = random.NextInt64(file.Length);
            file.Position = place;
            var other = (byte)(file.ReadByte() ^ random.Next(1, 256));
            file.Position = place;
            file.WriteByte(other);
        }
    }

    private async Task<(int Status, string Output, string Errors)> RunAsync(string index, params string[] arguments)
    {
        var start = new ProcessStartInfo(Command[0], [.. Command[1..], .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["Index__Path"], start.Environment["Articles__Folders"]) = (index, System.IO.Path.GetFullPath(Path));
        using var process = Process.Start(start)!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await errors);
    }
}
