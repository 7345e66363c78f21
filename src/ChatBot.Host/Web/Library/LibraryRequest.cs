using System.Globalization;
using ChatBot.Answers.Filters;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Web.Library;

/// <summary>What a reader wants to see of the library, as the address says it.</summary>
/// <param name="Query">Words to search for; empty for none.</param>
/// <param name="Source">Name of an outlet; empty for all.</param>
/// <param name="From">First day; empty for none.</param>
/// <param name="To">Last day; empty for none.</param>
/// <param name="Page">From 1 on.</param>
internal sealed record LibraryRequest(string Query, string Source, string From, string To, int Page)
{
    private const int Longest = 300;

    public FilterWish Wish => new() { Source = Source, Since = From, Until = To, IsWhole = true };

    public bool IsPlain => (Query.Length, Source.Length, From.Length, To.Length) is (0, 0, 0, 0);

    public static LibraryRequest Of(IQueryCollection query) => new(
        Value(query, "q"), Value(query, "source"), Value(query, "from"), Value(query, "to"),
        PageTurning.NumberOf(query));

    /// <summary>The query part of the address of a page, not yet encoded for markup.</summary>
    public string AddressOf(int page)
    {
        (string Name, string Value)[] parts =
        [
            ("q", Query), ("source", Source), ("from", From), ("to", To),
            ("page", page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture)),
        ];
        return QueryString.Create(parts.Where(part => part.Value.Length > 0)
            .Select(part => KeyValuePair.Create(part.Name, (string?)part.Value))).ToUriComponent();
    }

    private static string Value(IQueryCollection query, string name)
    {
        var value = query[name].FirstOrDefault()?.Trim() ?? "";
        return value.Length > Longest ? value[..Longest] : value;
    }
}
