using ChatBot.Language.Numbers.Units;

namespace ChatBot.Language.Numbers;

/// <summary>A number as it stands in a sentence.</summary>
/// <param name="Value">
/// How many. The least of a range ("10" of "10 to 12") and the first of a score; of a share its percentage (33.3333 of "a third"), of a
/// time of day its minutes since midnight, of "dozens" one dozen.
/// </param>
/// <param name="High">The most of a range, the second of a score, else as <paramref name="Value"/>.</param>
/// <param name="Kind">What kind of number it is.</param>
/// <param name="Precision">How exactly it is meant.</param>
/// <param name="Unit">
/// What it measures, as units.tsv names it: "percent", "$", "km", "year"; of a time of day "am" or "pm"; empty where it only counts.
/// </param>
/// <param name="Bound">The first of the words that say how exactly ("at" of "at least 40"); <paramref name="First"/> where none stand
/// before it.</param>
/// <param name="First">Its first word, 0 upwards; "a" of "a dozen", "US" of "US$5" among them.</param>
/// <param name="Last">Its last word; unit and words of precision are not among them.</param>
/// <param name="Range">Where the number stands in the sentence, with its sign of currency.</param>
/// <param name="Whole">The same with the unit behind it, and of an age with "old".</param>
/// <param name="HasScale">Whether it is written with "million" or the like, so that it is likely to be rounded.</param>
public sealed record Amount(
    double Value, double High, AmountKind Kind, Precision Precision, string Unit, int Bound, int First, int Last, TextRange Range,
    TextRange Whole, bool HasScale)
{
    /// <summary>Of how many it is a part: 12 of the 11 in "11 of the then 12 states"; null where that is not told by a number.</summary>
    public double? OutOf { get; init; }

    /// <summary>Whether it only tells of how many something is a part: the 12 in "11 of the then 12 states", the 9 in "one of the original
    /// nine".</summary>
    public bool IsTotal { get; init; }

    /// <summary>Whether it names a least and a most.</summary>
    public bool IsRange => Kind != AmountKind.Score && High > Value;

    /// <summary>What its unit measures, as units.tsv has it: "length", "time", "money"; empty where it only counts.</summary>
    public string Measures => UnitTable.KindOf(Unit);

    /// <summary>Whether it is a sum of money.</summary>
    public bool IsMoney => UnitTable.IsMoney(Unit);

    /// <summary>
    /// Whether a source that gives this number bears out a sentence that gives the other (<see cref="AmountSupport"/>): what the sentence
    /// says of the number has to be true, and near, whatever the source's number exactly is.
    /// </summary>
    public bool Supports(Amount written) => AmountSupport.Holds(this, written);

    /// <summary>Whether both can be true of one thing at one time: equal, rounded, or said to be rough
    /// (<see cref="AmountAgreement"/>).</summary>
    public bool IsCompatibleWith(Amount other) => AmountAgreement.Holds(this, other);
}
