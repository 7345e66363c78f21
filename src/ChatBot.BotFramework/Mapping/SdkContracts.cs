using System.Reflection;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ChatBot.BotFramework.Mapping;

/// <summary>
/// How the SDK's types are read and written. The content of an attachment is JSON like any other: the SDK's own converter for it looks
/// for streams of bytes, which no channel knows, in time that grows with the square of the nesting.
/// </summary>
internal sealed class SdkContracts : DefaultContractResolver
{
    public static SdkContracts Instance { get; } = new();

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (property.DeclaringType == typeof(Attachment) && member.Name == nameof(Attachment.Content))
            property.Converter = null;
        return property;
    }
}
