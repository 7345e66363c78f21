using ChatBot.Language.Names.Reading;

namespace ChatBot.Language.Names;

/// <summary>A name as it stands in a text: titles, given and family names, what joins them. Words are those of the text.</summary>
/// <param name="Text">The text.</param>
/// <param name="First">Its first word, titles and what tells which one ("Russian Foreign Minister") included.</param>
/// <param name="Core">The first word behind its titles; behind <paramref name="Last"/> where it is nothing but titles.</param>
/// <param name="Last">Its last word.</param>
public sealed record WrittenName(INamedText Text, int First, int Core, int Last)
{
    public NameKind Kind { get; init; }

    public NameCertainty Certainty { get; init; }

    /// <summary>
    /// The words of the family name: those of this name, or of one that shares it ("Bill and Hillary Clinton"); none where it has none or
    /// none is told.
    /// </summary>
    public WordSpan Family { get; init; }

    /// <summary>How many words it has without its titles.</summary>
    public int Length => Last - Core + 1;

    /// <summary>Its words that are no function words.</summary>
    public IEnumerable<int> Words =>
        Enumerable.Range(First, Last - First + 1).Where(at => !Text.Tokens[at].IsFunctionWord || Text.Tokens[at].IsCapitalised);

    /// <summary>Whether "the" stands before it, as before the names of bodies and places.</summary>
    public bool IsArticled => Text.WordAt(First - 1) == "the" && Text.IsJoined(First - 1);

    /// <summary>Whether a small word binds it to a place or a matter: "Duke of Normandy", "Citizens for Sandoy".</summary>
    public bool HasLink => Enumerable.Range(Core, Length)
        .Any(at => Text.WordAt(at) is "of" or "for" or "on" && !Text.Tokens[at].IsCapitalised);

    /// <summary>Whether it tells where something is: "in Sandoy", "at UW-Madison".</summary>
    public bool IsWhere => Text.IsJoined(First - 1) && NameVocabulary.BeforePlaces.Contains(Text.WordAt(First - 1));

    /// <summary>Where it stands, titles included and a possessive ending left out.</summary>
    public TextRange Range => RangeOf(new(First, Last + 1));

    /// <summary>Where it stands without its titles.</summary>
    public TextRange BareRange => RangeOf(new(Math.Min(Core, Last), Last + 1));

    /// <summary>As <see cref="Range"/>, with the "the" before it.</summary>
    public TextRange ArticledRange => IsArticled ? TextRange.Between(Text.Tokens[First - 1].Range.Start, Range.End) : Range;

    /// <summary>Where words of the text stand, a possessive ending of the last left out.</summary>
    public TextRange RangeOf(WordSpan words)
    {
        var (start, last) = (Text.Tokens[words.First].Range.Start, Text.Tokens[words.End - 1].Range);
        var written = Text.Text.AsSpan(last.Start, last.Length);
        return TextRange.Between(start, written is [_, .., '\'' or '’', 's' or 'S'] ? last.End - 2 : last.End);
    }

    public bool Holds(int word) => word >= First && word <= Last;
}
