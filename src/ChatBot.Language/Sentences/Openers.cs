using System.Collections.Frozen;

namespace ChatBot.Language.Sentences;

/// <summary>Words that tell, behind an abbreviation or a quotation, whether a sentence begins.</summary>
public static class Openers
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Opening = Set(
        "The", "A", "An", "He", "She", "It", "They", "We", "You", "I", "This", "That", "These", "Those", "There", "Here", "His", "Her", "Its", "Our",
        "My", "Their", "Your", "In", "On", "At", "By", "For", "From", "With", "Without", "Under", "During", "Among", "About", "Between", "Of", "To",
        "Into", "Over", "But", "And", "Or", "So", "Yet", "Nor", "If", "When", "While", "As", "After", "Before", "Since", "Because", "Until", "Once",
        "Unless", "Although", "Though", "Despite", "However", "Meanwhile", "Still", "Then", "Now", "Also", "Even", "Only", "Just", "Not", "No",
        "Many", "Some", "Most", "More", "Several", "Few", "Both", "Each", "Every", "Another", "Other", "Others", "Such", "Nearly", "Almost",
        "One", "Two", "Three", "Last", "Earlier", "Later", "According", "What", "Who", "Why", "How", "Where", "Which", "Whether", "Officials",
        "Police", "People", "Today", "Yesterday", "Critics", "Experts", "Researchers", "Authorities", "Asked", "Instead", "Like", "Unlike");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterTime = Set(
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Eastern", "Central", "Mountain", "Pacific", "Greenwich",
        "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun", "January", "February", "March", "April", "May", "June", "July", "August",
        "September", "October", "November", "December", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "ET", "EST", "EDT", "CT", "CST", "CDT",
        "MT", "MST", "MDT", "PT", "PST", "PDT", "GMT", "UTC", "BST", "CET", "CEST", "Moscow", "London", "Beijing", "Tokyo");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Saying = Set(
        "said", "says", "asked", "asks", "added", "adds", "told", "tells", "wrote", "writes", "replied", "replies", "answered", "shouted", "cried",
        "yelled", "screamed", "exclaimed", "tweeted", "posted", "wondered", "quipped", "joked", "recalled", "declared", "continued", "responded",
        "demanded", "chanted", "insisted");

    /// <summary>Whether sentences often begin with the word.</summary>
    public static bool Open(ReadOnlySpan<char> word) => Opening.Contains(word);

    /// <summary>Whether the word belongs to a time of day before it.</summary>
    public static bool FollowTime(ReadOnlySpan<char> word) => AfterTime.Contains(word);

    /// <summary>Whether the word says who speaks.</summary>
    public static bool Say(ReadOnlySpan<char> word) => Saying.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        FrozenSet.ToFrozenSet(words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
