using System.Text.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace ChatBot.BotFramework.Mapping;

/// <summary>
/// JSON as the SDK's reader gets it. That reader matches the names of members whatever their case: so a member that differs from one of
/// the SDK's by case alone is left out, since no rule has looked at it and it would take the place of the one that was checked.
/// </summary>
internal static class SdkTokens
{
    /// <param name="type">What it will be read as; null for what stays JSON.</param>
    public static JToken Of(JsonElement json, Type? type) => Of(json, ContractOf(type));

    private static JToken Of(JsonElement json, JsonContract? contract) => json.ValueKind switch
    {
        JsonValueKind.Object => Members(json, contract),
        JsonValueKind.Array => Items(json, contract),
        JsonValueKind.String => JValue.CreateString(json.GetString()!),
        JsonValueKind.Number => Number(json),
        JsonValueKind.True => new JValue(true),
        JsonValueKind.False => new JValue(false),
        _ => JValue.CreateNull(),
    };

    private static JObject Members(JsonElement json, JsonContract? contract)
    {
        var members = new JObject();
        foreach (var member in json.EnumerateObject())
        {
            var known = Known(member.Name, contract);
            if (known is null || known.PropertyName == member.Name)
            {
                var type = known?.PropertyType ?? (contract as JsonDictionaryContract)?.DictionaryValueType;
                members.Add(member.Name, Of(member.Value, ContractOf(type)));
            }
        }
        return members;
    }

    private static Newtonsoft.Json.Serialization.JsonProperty? Known(string name, JsonContract? contract) =>
        (contract as JsonObjectContract)?.Properties.GetClosestMatchProperty(name) is { Ignored: false } known ? known : null;

    private static JArray Items(JsonElement json, JsonContract? contract)
    {
        var item = ContractOf((contract as JsonArrayContract)?.CollectionItemType);
        var items = new JArray();
        foreach (var element in json.EnumerateArray())
            items.Add(Of(element, item));
        return items;
    }

    // What no double holds stays readable as its text.
    private static JValue Number(JsonElement json) =>
        json.TryGetInt64(out var whole) ? new JValue(whole)
        : json.TryGetDouble(out var number) && double.IsFinite(number) ? new JValue(number)
        : JValue.CreateString(json.GetRawText());

    private static JsonContract? ContractOf(Type? type) =>
        type is null || type == typeof(object) ? null : SdkContracts.Instance.ResolveContract(type);
}
