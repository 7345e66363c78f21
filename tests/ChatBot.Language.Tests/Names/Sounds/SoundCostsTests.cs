using ChatBot.Language.Names.Sounds;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Language.Tests.Names.Sounds;

public sealed class SoundCostsTests
{
    private static readonly Arbitrary<string> Sounds =
        Gen.Elements("aeiouUyhwjJSCZXTNcbdfgklmnprstvzG".ToCharArray()).ArrayOf().Select(letters => new string(letters)).ToArbitrary();

    [Fact]
    public void Distance_is_symmetric_zero_for_equal_sounds_and_at_most_one() =>
        Prop.ForAll(Sounds, Sounds, Gen.Elements(Enum.GetValues<Script>()).ToArbitrary(), (a, b, script) =>
        {
            var costs = SoundCosts.Of(script);
            var distance = costs.Between(a, b);
            distance.ShouldBeInRange(0, 1);
            distance.ShouldBe(costs.Between(b, a), 1e-9);
            costs.Between(a, a).ShouldBe(0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_limit_changes_only_what_lies_beyond_it() =>
        Prop.ForAll(Sounds, Sounds, Gen.Choose(0, 100).ToArbitrary(), (a, b, percent) =>
        {
            var costs = SoundCosts.Of(Script.Arabic);
            var (limit, distance) = (percent / 100.0, costs.Between(a, b));
            if (distance < limit - 1e-9)
                costs.Within(limit, a, b).ShouldBe(distance);
            else if (distance > limit + 1e-9)
                costs.Within(limit, a, b).ShouldBeGreaterThan(limit);
        }).QuickCheckThrowOnFailure();

    // bada and pada: one confused pair of .05 (Arabic knows no p) over a mean weight of b 1 + a .2 + d 1 + a .2.
    [Fact]
    public void A_confused_sound_costs_its_share_of_the_weight() =>
        SoundCosts.Of(Script.Arabic).Between("bada", "pada").ShouldBe(0.05 / 2.4, 1e-9);
}
