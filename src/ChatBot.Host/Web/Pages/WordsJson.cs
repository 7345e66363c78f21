using System.Text.Json.Serialization;

namespace ChatBot.Host.Web.Pages;

/// <summary>Reads the words of the pages.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WordsJson : JsonSerializerContext;
