using System.Globalization;

namespace ChatBot.Language.Names.Sounds;

/// <summary>
/// What it costs to take one sound for another, to add or to drop one, between Latin names and those of one script: a weighted
/// Levenshtein distance over the sounds of <see cref="SoundsOf"/>.
/// </summary>
/// <remarks>
/// Written by hand from how the scripts render foreign names (no p in Arabic, one letter for b and v in Hebrew, r for l in Japanese and
/// Korean, vowels that only carry consonants), checked on the pairs of evaldata "names": docs/quality.md.
/// </remarks>
public sealed class SoundCosts
{
    private const int Size = 128;
    private const double Strange = 1.2;
    private const double VowelForVowel = 0.25;

    /// <summary>What European spellings leave open, whichever script they are rendered in.</summary>
    private const string EveryScript =
        "Ck.15 CS.1 CX.1 cs.1 cz.15 ck.3 cC.15 cS.25 ct.4 ji.05 jJ.05 jZ.1 jX.15 jh.15 jy.05 iy.05 wv.05 wu.05 wo.1 wU.1 wh.3 vu.2 vf.15 " +
        "kg.3 td.3 pb.3 bv.3 fb.5 fp.3 lr.5 mn.4 Nn.1 Xh.05 Xk.15 Xg.2 hg.2 GX.15 Gg.02 Gh.1 Tt.05 Ts.1 Tz.2 Td.2 Tf.3 " +
        "gJ.1 gZ.15 gj.3 sz.1 sS.15 sC.3 zS.25 zJ.2 zZ.1 JZ.1 JC.2 JS.3 Ji.15 kJ.6 kC.2 SZ.2 ei.1 ou.1 yJ.2";

    private const string EveryInsertion = "a.35 e.35 i.35 o.35 u.35 U.1 y.35 h.3 w.5 j.6";

    private static readonly SoundCosts[] ByScript = [.. Enum.GetValues<Script>().Select(Create)];

    private readonly double[] substitutions = new double[Size * Size];
    private readonly double[] insertions = new double[Size];

    private SoundCosts(string pairs, string singles)
    {
        for (var a = 0; a < Size; a++)
        {
            for (var b = 0; b < Size; b++)
                substitutions[(a * Size) + b] = a == b ? 0 : IsVowel((char)a) && IsVowel((char)b) ? VowelForVowel : Strange;
        }

        foreach (var pair in $"{EveryScript} {pairs}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
            substitutions[(pair[0] * Size) + pair[1]] = substitutions[(pair[1] * Size) + pair[0]] = Number(pair.AsSpan(2));
        Array.Fill(insertions, 1);
        foreach (var single in $"{EveryInsertion} {singles}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
            insertions[single[0]] = Number(single.AsSpan(1));
    }

    /// <summary>The costs between Latin names and those of a script.</summary>
    public static SoundCosts Of(Script script) => ByScript[(int)script];

    /// <summary>Cost of turning one into the other by the mean weight of both: 0 alike, 1 nothing shared.</summary>
    public double Between(string a, string b) => Within(double.MaxValue, a, b, Weight(a), Weight(b));

    /// <summary>As <see cref="Between"/> where that is at most <paramref name="limit"/>, and else any larger value, found sooner.</summary>
    public double Within(double limit, string a, string b) => Within(limit, a, b, Weight(a), Weight(b));

    /// <summary>As the other, the weights already known.</summary>
    public double Within(double limit, string a, string b, double weightA, double weightB)
    {
        var weight = (weightA + weightB) / 2;
        return weight == 0 ? 0 : Math.Min(1, Cost(a, b, limit * weight) / weight);
    }

    /// <summary>What all sounds of a name cost to add.</summary>
    public double Weight(string sounds)
    {
        var weight = 0.0;
        foreach (var sound in sounds)
            weight += insertions[sound];
        return weight;
    }

    private double Cost(string a, string b, double most)
    {
        var width = b.Length + 1;
        Span<double> rows = width <= 64 ? stackalloc double[2 * width] : new double[2 * width];
        var previous = rows[..width];
        var current = rows[width..];
        previous[0] = 0;
        for (var j = 1; j <= b.Length; j++)
            previous[j] = previous[j - 1] + insertions[b[j - 1]];
        for (var i = 1; i <= a.Length; i++)
        {
            var removal = insertions[a[i - 1]];
            var row = a[i - 1] * Size;
            var least = current[0] = previous[0] + removal;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(
                    previous[j - 1] + substitutions[row + b[j - 1]],
                    Math.Min(previous[j] + removal, current[j - 1] + insertions[b[j - 1]]));
                current[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
                return double.MaxValue;
            var free = previous;
            previous = current;
            current = free;
        }

        return previous[b.Length];
    }

    // First the sounds that a script confuses, then those that it drops or adds lightly.
    private static SoundCosts Create(Script script) => script switch
    {
        Script.Cyrillic => new("gh.05 Xh.02", ""),
        Script.Greek => new("dT.2", ""),
        Script.Hebrew => new(
            "bv.05 pf.05 wu.02 wo.02 va.5 kX.05 hX.05 hC.15 hk.6 he.1 ha.1 ks.6 Ss.03 ia.25 ct.5", "a.2 e.12 o.15 u.2 i.2 w.35 h.2"),
        Script.Arabic => new(
            "bp.05 bv.1 fv.03 wu.02 wo.02 Jg.05 kg.1 hX.05 tT.03 zT.1 sc.1 Ss.2 ia.25 ie.1", "a.2 e.12 o.15 u.15 i.2 w.35 h.25"),
        Script.Hangul => new(
            "lr.02 bv.05 pf.05 pb.15 kg.15 td.15 ts.2 fh.2 zJ.05 zs.2 JZ.05 Cc.1 CJ.1 sS.05 Nn.05 oU.2 To.9",
            "r.5 a.25 e.25 i.25 o.25 u.25"),
        Script.Kana => new(
            "lr.02 bv.05 hf.1 sT.03 sS.1 zT.1 zJ.1 JZ.05 SZ.3 cs.3 ti.9 tC.15 dJ.2", "r.4 a.25 e.25 i.25 o.25 u.2 U.02"),
        Script.Han => new(
            "lr.05 ln.4 nN.02 bv.1 pb.15 td.15 kg.15 hg.2 hf.2 vf.05 wu.02 JC.1 Jg.1 JZ.05 Jz.15 kC.2 Cs.2 CT.2 zc.1 zs.1 Ss.05 ei.05",
            "a.2 e.15 i.15 o.2 u.2 r.4 l.5 n.6 N.6 h.25 t.7 d.8 s.8"),
        _ => new("", ""),
    };

    private static double Number(ReadOnlySpan<char> text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'U';
}
