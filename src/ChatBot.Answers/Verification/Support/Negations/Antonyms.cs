using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Support.Negations;

/// <summary>Words that say the opposite of one another.</summary>
internal static class Antonyms
{
    private const string Table =
        "rise|fall decline drop decrease;increase|decrease decline fall drop reduce cut;grow|shrink decline;gain|lose loss;win|lose "
        + "loss defeat;victory|defeat loss;accept|reject refuse decline;" +
        "approve|reject disapprove;allow|ban forbid prohibit block;permit|ban forbid;support|oppose;supporter|opponent "
        + "critic;open|close shut;begin|end;start|end stop finish;buy|sell;" +
        "high|low;higher|lower;highest|lowest;large|small;larger|smaller;largest|smallest;big|small;bigger|smaller;biggest|smallest;" +
        "long|short;longer|shorter;old|new young;older|younger;" +
        "guilty|innocent;legal|illegal;arrest|release free;enter|leave;arrive|depart leave;join|leave "
        + "quit;live|die;alive|dead;born|die;confirm|deny refute;admit|deny;agree|disagree refuse;" +
        "succeed|fail;success|failure;pass|fail;strengthen|weaken;strong|weak;stronger|weaker;expand|shrink;raise|lower "
        + "cut;attack|defend;praise|criticise criticize condemn denounce;friend|enemy;ally|enemy rival;" +
        "north|south;northern|southern;east|west;eastern|western;left|right;male|female;man|woman;husband|wife;son|daughter;" +
        "brother|sister;mother|father;majority|minority;most|fewest least;" +
        "include|exclude;import|export;lend|borrow;remember|forget;love|hate;welcome|condemn;early|late;earlier|later;rich|poor;" +
        "true|false;positive|negative;possible|impossible;best|worst;" +
        "better|worse;more|less fewer;before|after;above|below;over|under;up|down;inside|outside;hire|fire "
        + "dismiss;appoint|dismiss;promote|demote;build|destroy;peace|war;safe|dangerous;" +
        "easy|difficult "
        + "hard;cheap|expensive;first|last;upper|lower;advance|retreat;hot|cold;warm|cool;wet|dry;day|night;always|never;"
        + "everyone|nobody;everything|nothing;acquit|convict;profit|loss;surplus|deficit;" +
        "ahead|behind;maximum|minimum;credit|debit;hire|lay;upgrade|downgrade;accelerate|slow;improve|worsen deteriorate";

    private static readonly string[] Prefixes = ["un", "in", "im", "dis", "il", "ir", "non"];

    private static readonly FrozenDictionary<string, FrozenSet<string>> Opposites = Table
        .Split(';')
        .Select(entry => entry.Split('|'))
        .SelectMany(sides => from one in sides[0].Split(' ')
                             from other in sides[1]
            .Split(' ')
                             select (One: KeyOf(one), Other: KeyOf(other)))
        .SelectMany(pair => new[] { pair, (One: pair.Other, Other: pair.One) })
        .GroupBy(pair => pair.One, pair => pair.Other, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>What a word is looked up by: function words as they are, others by their stem.</summary>
    public static string KeyOf(string word) => FunctionWords.Contains(word) ? word : TextAnalyzer.TermOf(word);

    /// <summary>Keys of the words that say the opposite.</summary>
    public static IReadOnlySet<string> Of(string key) => Opposites.GetValueOrDefault(key, FrozenSet<string>.Empty);

    /// <summary>Whether two folded words say the opposite of one another.</summary>
    public static bool AreOpposite(string one, string other) => Of(KeyOf(one)).Contains(KeyOf(other)) || AreTurned(one, other);

    /// <summary>Whether one is the other with a prefix that turns it round: "unsafe", "illegal".</summary>
    public static bool AreTurned(string one, string other)
    {
        var (longer, shorter) = one.Length > other.Length ? (one, other) : (other, one);
        return shorter.Length >= 4 && longer.EndsWith(shorter, StringComparison.Ordinal) && Prefixes.Contains(longer[..^shorter.Length]);
    }
}
