namespace ChatBot.Language.Numbers;

/// <summary>Numbers as people round them.</summary>
internal static class Rounding
{
    /// <summary>Significant digits, 1 to 6.</summary>
    public static int Digits(double value)
    {
        var digits = 1;
        while (digits < 6 && !To(value, digits).Equals(value))
            digits++;
        return digits;
    }

    /// <summary>A value rounded to so many significant digits.</summary>
    public static double To(double value, int digits)
    {
        if (value <= 0)
            return value;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - digits + 1);
        return Math.Round(Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit, 6);
    }

    /// <summary>The unit a number is likely to be rounded to: 1,000 of 12,000; 0 where that is less than a hundred, as 10 is no way to
    /// write 12.</summary>
    public static double UnitOf(double value)
    {
        var unit = 1.0;
        while (unit * 10 <= value && value % (unit * 10) == 0)
            unit *= 10;
        return unit >= 100 ? unit : 0;
    }

    /// <summary>Whether two numbers are the same; a third is 33 percent, whose thirds nobody writes out.</summary>
    public static bool AreSame(double one, double other) =>
        one.Equals(other) || ((IsUneven(one) || IsUneven(other)) && Math.Abs(one - other) < 0.34);

    private static bool IsUneven(double value) => Math.Abs(value) < 100 && Math.Round(value, 2) != value;
}
