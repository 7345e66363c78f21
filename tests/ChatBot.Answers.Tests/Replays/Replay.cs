using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Answers.Models;
using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Replays;

/// <summary>What a language model said to one question, as it came over the wire, and what a reader must see of it: a file of one of the
/// folders here.</summary>
internal sealed record Replay
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A sentence about behaviour.</summary>
    public required string Title { get; init; }

    /// <summary>Articles of the newsroom (newsroom.json) by id; all of them where it is left out.</summary>
    public IReadOnlyList<string>? Newsroom { get; init; }

    /// <summary>Articles of this file alone.</summary>
    public IReadOnlyList<MadeUpArticle> Articles { get; init; } = [];

    public required string Question { get; init; }

    /// <summary>Questions asked before it in the same conversation.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    public ReplaySettings Model { get; init; } = new();

    /// <summary>What the model says, request by request; the last for all further ones.</summary>
    public required IReadOnlyList<ReplayedReply> Replies { get; init; }

    public required ReaderView Reader { get; init; }

    public FunctionView? Functions { get; init; }

    public static Replay Read(string path) =>
        JsonSerializer.Deserialize<Replay>(File.ReadAllText(path), Format) ?? throw new InvalidDataException(path);

    public static IReadOnlyList<MadeUpArticle> ReadNewsroom(string path) =>
        JsonSerializer.Deserialize<IReadOnlyList<MadeUpArticle>>(File.ReadAllText(path), Format)!;
}

/// <summary>Settings of the section Model that a replay needs otherwise.</summary>
internal sealed record ReplaySettings
{
    public ModelApi Api { get; init; }

    public string? ApiVersion { get; init; }

    public int PassageTokens { get; init; } = 5000;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromSeconds(15);

    public int MostRetries { get; init; }

    public int MostToolCalls { get; init; } = 6;

    public bool Tools { get; init; } = true;

    public long TokensPerAnswer { get; init; } = 40_000;
}

/// <summary>What the reader of a channel must see.</summary>
internal sealed record ReaderView
{
    /// <summary>The whole text, where every word of it is certain.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<string> Contains { get; init; } = [];

    /// <summary>What must stand neither in the text, nor in anything that was shown before it, nor in the notice, nor in a
    /// quotation.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];

    /// <summary>Ids of the cited articles, in the order of their numbers; null where it does not matter.</summary>
    public IReadOnlyList<string>? Cites { get; init; }

    public bool Answered { get; init; } = true;

    /// <summary>"model" or "embedded".</summary>
    public required string Composer { get; init; }

    /// <summary>Words of the line below the answer; null where there is none.</summary>
    public string? Notice { get; init; }

    /// <summary>How many requests the model got; null where it does not matter.</summary>
    public int? Requests { get; init; }

    /// <summary>Words that no request to the model may hold.</summary>
    public IReadOnlyList<string> ModelLacks { get; init; } = [];
}

/// <summary>What became of the functions that the model called.</summary>
internal sealed record FunctionView
{
    /// <summary>Names of those that ran, in order.</summary>
    public IReadOnlyList<string> Ran { get; init; } = [];

    /// <summary>What the model was told of all of them by the end.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>What it was not told.</summary>
    public IReadOnlyList<string> NotTold { get; init; } = [];
}
