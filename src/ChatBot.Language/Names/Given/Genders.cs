using System.Collections.Frozen;

namespace ChatBot.Language.Names.Given;

/// <summary>The gender that a given name tells, where usage leaves little doubt.</summary>
public static class Genders
{
    // Names that the lists give to both, or lack, and that the press uses of one almost only.
    private const string Women =
        "hillary hilary erin holly julie grace claire clare gail gayle hazel lauren laurie connie nikki tammy tracey stacey stacy shannon simone " +
        "paige patty patsy penny ruby andrea angie abby allie brooke carly courtney debbie evelyn haley ivanka kellyanne kylie lesley meredith " +
        "meryl michele michele nicola nicole whitney ginger fatima aisha leila malala ursula aung marine giorgia sanna jacinda mette kaja yulia yuliya";

    private const string Men =
        "bill frank fred george tim ted ray eddie danny gene phil sam tony tommy teddy theo barry chad gus randy bobby billy bernie sean robby " +
        "glenn glen kyle max cody austin cecil heath jerry joey sonny shane shaun shawn quentin reggie ricky rory donald barack mike steve jim jeb " +
        "reince tom bob joe ben dan ron don rob greg matt jeff josh nick pete dave doug ken rick rudy vince newt mitt bashar recep mahmoud " +
        "mohammed muhammad mohamed ahmed ali hassan hussein abdul yuri yury sergey dmitry dmitri oleg igor volodymyr benjamin emmanuel narendra xi";

    private static readonly Lazy<FrozenDictionary<string, Gender>> Table = new(Load);

    /// <summary>The gender of a folded given name; unknown for those of both and for what is no given name.</summary>
    public static Gender Of(string name) => Table.Value.GetValueOrDefault(name);

    private static FrozenDictionary<string, Gender> Load()
    {
        var table = new Dictionary<string, Gender>(StringComparer.Ordinal);
        using var stream = typeof(Genders).Assembly.GetManifestResourceStream("Names/Given/genders.txt")
            ?? throw new InvalidOperationException("The table genders.txt is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var gender = Gender.Female;
        while (reader.ReadLine() is { } line)
        {
            if (line == "=")
                gender = Gender.Male;
            else if (!line.StartsWith('#'))
                Add(line, gender);
        }

        Add(Women, Gender.Female);
        Add(Men, Gender.Male);
        return table.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string names, Gender of)
        {
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                table[name] = of;
        }
    }
}
