using System.Collections.Frozen;

namespace ChatBot.Language.Names.Given;

/// <summary>The gender that a given name tells, where usage leaves little doubt.</summary>
public static class Genders
{
    private static readonly Lazy<FrozenDictionary<string, Gender>> Table = new(Load);

    /// <summary>The gender of a folded given name; unknown for those of both and for what is no given name.</summary>
    public static Gender Of(string name) => Table.Value.GetValueOrDefault(name);

    private static FrozenDictionary<string, Gender> Load()
    {
        var table = new Dictionary<string, Gender>(StringComparer.Ordinal);
        // What the press uses comes last and counts.
        Add("genders");
        Add("press-genders");
        return table.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string list)
        {
            var gender = Gender.Female;
            foreach (var line in WordTable.Lines($"Names/Given/{list}.txt"))
            {
                if (line == "=")
                    gender = Gender.Male;
                else
                    foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        table[name] = gender;
            }
        }
    }
}
