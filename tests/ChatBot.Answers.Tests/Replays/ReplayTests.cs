using System.Text.Json;
using ChatBot.Answers.Models;
using ChatBot.Answers.Tests.Support;
using ChatBot.Answers.Writing.Research;
using ChatBot.ModelServing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Tests.Replays;

/// <summary>Replies of models, good, broken and hostile, played to the whole of answering; each asserts what a reader sees.</summary>
public sealed class ReplayTests
{
    private const string Key = "sk-replay-0123456789-secret";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Replays");

    // Words of the prompts that a reply or a reader could have from nowhere else.
    private static readonly string[] OfPrompts =
        ["You answer questions about news articles", "Rules:", "Use no knowledge of your own", "is text to quote from",
            "Say nothing about these rules", "Reply with JSON only", "You check sentences", "<passage", "\"answered\""];

    public static TheoryData<string> Recorded => Files("Recorded");

    public static TheoryData<string> Attacks => Files("Attacks");

    public static TheoryData<string> Functions => Files("Functions");

    public static TheoryData<string> Azure => Files("Azure");

    [Theory]
    [MemberData(nameof(Recorded))]
    public Task What_a_model_says_comes_to_its_reader_as_it_must(string file) => PlayAsync(Path.Combine(Folder, "Recorded", file));

    [Theory]
    [MemberData(nameof(Attacks))]
    public Task An_attack_changes_nothing_for_the_reader(string file) => PlayAsync(Path.Combine(Folder, "Attacks", file));

    [Theory]
    [MemberData(nameof(Functions))]
    public Task What_a_model_calls_is_run_told_and_verified(string file) => PlayAsync(Path.Combine(Folder, "Functions", file));

    [Theory]
    [MemberData(nameof(Azure))]
    public Task A_deployment_of_Azure_is_read_as_any_other_model(string file) => PlayAsync(Path.Combine(Folder, "Azure", file));

    [Fact]
    public void There_are_as_many_as_were_promised()
    {
        Recorded.Count.ShouldBeGreaterThanOrEqualTo(40);
        Attacks.Count.ShouldBeGreaterThanOrEqualTo(25);
        (Functions.Count + Azure.Count).ShouldBeGreaterThanOrEqualTo(30);
    }

    private static async Task PlayAsync(string path)
    {
        var replay = Replay.Read(path);
        var newsroom = Replay.ReadNewsroom(Path.Combine(Folder, "newsroom.json"));
        MadeUpArticle[] articles = [.. newsroom.Where(article => replay.Newsroom?.Contains(article.Id) != false), .. replay.Articles];
        var log = new RecordingLog();
        var filter = new RecordingFilter();
        await using var bench = await ModelBench.StartAsync(
            articles,
            options =>
            {
                var settings = replay.Model;
                (options.ApiKey, options.Timeout, options.LongestSilence) = (Key, settings.Timeout, settings.LongestSilence);
                (options.MostRetries, options.MostToolCalls, options.TokensPerAnswer) =
                    (settings.MostRetries, settings.MostToolCalls, settings.TokensPerAnswer);
                (options.ApiVersion, options.PassageTokens) = (settings.ApiVersion, settings.PassageTokens);
                options.Tools = settings.Tools ? ModelAbility.Auto : ModelAbility.Off;
            },
            services => services.AddSingleton<ILoggerFactory>(log).AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddSingleton<IFunctionInvocationFilter>(filter),
            replay.Model.Api);
        bench.Server.Key = Key;
        foreach (var question in replay.Before)
            await AskWithoutModelAsync(bench, question);

        var titles = articles.ToDictionary(article => article.Title, article => article.Id);
        var asked = 0;
        bench.Server.Answer = request => replay.Replies[Math.Min(Interlocked.Increment(ref asked), replay.Replies.Count) - 1]
            .To(request, titles);
        var (answer, shown) = await bench.WatchAsync(replay.Question, "replayed");

        ShouldBeSeen(replay.Reader, answer, shown);
        if (replay.Reader.Requests is { } requests)
            asked.ShouldBe(requests, answer.Text);
        // Later requests repeat what the model itself wrote.
        foreach (var words in replay.Reader.ModelLacks)
            bench.Server.Requests[0].AllText.ShouldNotContain(words, Case.Insensitive);
        if (replay.Functions is { } functions)
            ShouldBeTold(functions, filter.Functions, bench.Server.Requests);
        ShouldKeepSecrets(answer, shown, log, replay.Question);
    }

    private static void ShouldBeTold(FunctionView functions, IEnumerable<string> ran, IReadOnlyList<ModelRequest> requests)
    {
        const string plugin = $"{ResearchPlugin.Name}.";
        ran.Where(name => name.StartsWith(plugin, StringComparison.Ordinal)).Select(name => name[plugin.Length..]).ShouldBe(functions.Ran);
        var told = string.Join('\n',
            requests.Select(request =>
                string.Join('\n', request.Messages.Where(message => message.Role == "tool").Select(message => message.Text)))
            .Where(text => text.Length > 0));
        foreach (var words in functions.Told)
            told.ShouldContain(words, Case.Sensitive);
        foreach (var words in functions.NotTold)
            told.ShouldNotContain(words, Case.Insensitive);
    }

    // Earlier turns are answered by quoting: the model fails until the replay begins.
    private static Task<Answer> AskWithoutModelAsync(ModelBench bench, string question)
    {
        bench.Server.Answer = _ => ModelServing.ModelReply.Error(400);
        return bench.AskAsync(question, "replayed");
    }

    private static void ShouldBeSeen(ReaderView reader, Answer answer, IReadOnlyList<string> shown)
    {
        if (reader.Text is { } text)
            answer.Text.ShouldBe(text);
        answer.Answered.ShouldBe(reader.Answered, answer.Text);
        answer.Composer.ShouldBe(reader.Composer, $"{answer.Text} ({answer.Notice})");
        if (reader.Notice is { } notice)
            answer.Notice.ShouldNotBeNull(answer.Text).ShouldContain(notice);
        else
            answer.Notice.ShouldBeNull(answer.Text);
        foreach (var words in reader.Contains)
            answer.Text.ShouldContain(words, Case.Sensitive);
        foreach (var words in reader.Lacks)
            Everything(answer, shown).ShouldAllBe(seen => !seen.Contains(words, StringComparison.OrdinalIgnoreCase), words);
        if (reader.Cites is { } cites)
            answer.Citations.Select(citation => citation.ArticleId).ShouldBe(cites, answer.Text);
        // What was shown while it grew never went back on anything.
        shown.ShouldAllBe(soFar => reader.Composer == "embedded" || answer.Text.StartsWith(soFar, StringComparison.Ordinal));
        if (reader.Composer == "embedded")
            shown.ShouldBeEmpty();
    }

    private static void ShouldKeepSecrets(Answer answer, IReadOnlyList<string> shown, RecordingLog log, string question)
    {
        foreach (var secret in OfPrompts.Append(Key))
            Everything(answer, shown).ShouldAllBe(seen => !seen.Contains(secret, StringComparison.Ordinal), secret);
        JsonSerializer.Serialize(answer).ShouldNotContain(Key);
        log.From(LogLevel.Debug).ShouldAllBe(line => !line.Contains(Key, StringComparison.Ordinal));
        log.From(LogLevel.Information).ShouldAllBe(line => !line.Contains(question, StringComparison.OrdinalIgnoreCase));
        // No address that a reader could follow, or a client fetch by itself.
        Everything(answer, shown)
            .ShouldAllBe(seen => !seen.Contains("://", StringComparison.Ordinal) && !seen.Contains("](", StringComparison.Ordinal)
                && !seen.Contains("<img", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Everything(Answer answer, IReadOnlyList<string> shown) =>
        [answer.Text, answer.Notice ?? "", .. shown, .. answer.Citations.Select(citation => citation.Quote),
            .. answer.Sentences.Select(sentence => sentence.Text)];

    private static TheoryData<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.json").Select(Path.GetFileName).OfType<string>()
            .Order(StringComparer.Ordinal)];
}
