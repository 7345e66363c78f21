namespace ChatBot.Language.Numbers;

/// <summary>What kind of number a number is.</summary>
public enum AmountKind
{
    /// <summary>How many, or how much: "12", "nineteen thousand four hundred", "$3bn", "10 to 12".</summary>
    Cardinal,

    /// <summary>"third", "16th", "twenty-first".</summary>
    Ordinal,

    /// <summary>A part of a whole, in percent: "3.5 percent", "a third", "one in five", "half".</summary>
    Share,

    /// <summary>"dozens", "hundreds of", "several thousand": only the scale is said.</summary>
    Vague,

    /// <summary>"no survivors": none, said by a word that denies.</summary>
    None,

    /// <summary>How old somebody is, in years: "45-year-old", "aged 45", "Petkov, 45,".</summary>
    Age,

    /// <summary>A year that stands alone, "1945", "nineteen forty-five", or ten of them, "the 1990s".</summary>
    Year,

    /// <summary>A time of day in minutes from midnight: "10:30", "7 p.m.".</summary>
    Clock,

    /// <summary>Two counts against each other: "3-2", a "5-4 ruling".</summary>
    Score,
}
