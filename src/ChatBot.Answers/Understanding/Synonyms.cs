using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding;

/// <summary>Words that news uses for one another. Small on purpose: a wrong synonym makes a wrong answer, a missing one a
/// refusal.</summary>
public static class Synonyms
{
    private const string Table =
        "attend attendance present presence participate participant;kill die dead death slay murder;injure wound hurt injury;" +
        "buy purchase acquire acquisition;help aid support;begin start launch commence onset;" +
        "end finish stop conclude cease cessation;cost price worth charge;" +
        "increase rise grow surge jump climb growth;decrease fall drop decline reduce cut shrink reduction;car vehicle automobile;" +
        "doctor physician medic;film movie;company firm business corporation;country nation;agreement deal pact accord treaty arrangement;"
        +
        "war conflict fight hostility;channel television tv broadcaster network;newspaper paper daily journal;" +
        "province region area territory;control hold occupy;law legislation bill statute;child kid;student pupil;money fund cash;" +
        "make create produce build construct;leave depart quit;quit resign;lead head;leader chief boss;win victory triumph beat;" +
        "lose defeat loss;live reside residence;found establish set;happen occur take place;job employment work;" +
        "large big huge major great;small little tiny;show display demonstrate;get receive obtain;sick ill illness disease;" +
        "cause reason because due;house home;near close;last continue;marry wife husband spouse;school college university;" +
        "soldier troop;reject refuse;official authority;talk negotiate negotiation meeting;discover find discovery;use employ utilize;" +
        "population inhabitant resident people;earn pay salary wage;approve authorize;recall withdraw;vaccine shot;" +
        "medicine drug medication";

    private static readonly FrozenDictionary<string, FrozenSet<string>> Groups = Table
        .Split(';')
        .Select(group => group.Split(' ').Select(TextAnalyzer.TermOf).ToList())
        .SelectMany(terms => terms.Select(term => (term, terms)))
        .GroupBy(pair => pair.term, pair => pair.terms, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.SelectMany(terms => terms).Where(term => term != group.Key).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>Terms that may stand for <paramref name="term"/>; it is not among them.</summary>
    public static IReadOnlySet<string> Of(string term) => Groups.GetValueOrDefault(term, FrozenSet<string>.Empty);
}
