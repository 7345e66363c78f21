using System.Collections.Frozen;

namespace ChatBot.Language.Words;

/// <summary>Irregular English forms and the word whose stem they share, since no suffix rule leads from "met" to "meet".</summary>
public static class IrregularForms
{
    // One entry a base form: base, then its irregular forms.
    private const string Table =
        "arise arose arisen;become became;begin began begun;bend bent;bind bound;bite bit bitten;bleed bled;blow blew blown;" +
        "bear bore born borne;break broke broken;breed bred;bring brought;build built;burn burnt;buy bought;catch caught;choose chose "
        + "chosen;" +
        "come came;creep crept;deal dealt;dig dug;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;eat ate eaten;" +
        "fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fly flew flown;forbid forbade forbidden;" +
        "forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;"
        +
        "hang hung;hear heard;hide hid hidden;hold held;keep kept;kneel knelt;know knew known;lay laid;lead led;lean leant;learn learnt;" +
        "leave left;lend lent;lose lost;make made;mean meant;meet met;overcome overcame;oversee oversaw overseen;overthrow overthrew "
        + "overthrown;" +
        "pay paid;ride rode ridden;ring rang rung;rise rose risen;run ran;say said;see saw seen;seek sought;sell sold;send sent;" +
        "shake shook shaken;shine shone;shoot shot;show shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat;sleep slept;" +
        "slide slid;speak spoke spoken;spend spent;spring sprang sprung;stand stood;steal stole stolen;stick stuck;strike struck stricken;"
        +
        "strive strove striven;swear swore sworn;sweep swept;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;" +
        "tell told;think thought;throw threw thrown;undergo underwent undergone;understand understood;undertake undertook undertaken;" +
        "uphold upheld;wake woke woken;wear wore worn;weave wove woven;weep wept;win won;wind wound;withdraw withdrew withdrawn;" +
        "withhold withheld;withstand withstood;write wrote written;" +
        "man men;woman women;child children;person people;foot feet;tooth teeth;mouse mice;wife wives;life lives;knife knives;" +
        "die dying died;lie lying lied;tie tying tied;crisis crises;analysis analyses;criterion criteria;medium media;datum data";

    private static readonly FrozenDictionary<string, string> Bases = Table
        .Split(';')
        .Select(entry => entry.Split(' '))
        .SelectMany(entry => entry.Skip(1).Select(form => (Form: form, Base: entry[0])))
        .ToFrozenDictionary(pair => pair.Form, pair => pair.Base, StringComparer.Ordinal);

    /// <summary>The base form of an irregular folded word, or the word itself.</summary>
    public static string BaseOf(string word) => Bases.GetValueOrDefault(word, word);
}
