using ChatBot.Language.Names;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Language.Tests.Names;

public sealed class NameDistanceTests
{
    [Fact]
    public void Distance_is_symmetric_and_zero_for_equal_names() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) =>
            Math.Abs(NameDistance.Between(a.Get, b.Get) - NameDistance.Between(b.Get, a.Get)) < 1e-9
            && NameDistance.Between(a.Get, a.Get) == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Distance_lies_between_zero_and_one() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) => NameDistance.Between(a.Get, b.Get) is >= 0 and <= 1)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_limit_changes_only_what_lies_beyond_it()
    {
        var names = Gen.Elements("aeioukhgsvptdn".ToCharArray()).ArrayOf().Select(letters => new string(letters)).ToArbitrary();
        Prop.ForAll(names, names, Gen.Choose(0, 100).ToArbitrary(), (a, b, percent) =>
        {
            var (limit, distance) = (percent / 100.0, NameDistance.Between(a, b));
            if (distance <= limit)
                NameDistance.Within(limit, a, b).ShouldBe(distance);
            else
                NameDistance.Within(limit, a, b).ShouldBeGreaterThan(limit);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Witkoff", "Whitkov")]
    [InlineData("Ushakov", "Usakov")]
    [InlineData("Romanoff", "Romanov")]
    [InlineData("Zaporizhzhia", "Zaporizia")]
    [InlineData("Tchaikovsky", "Chaikovskij")]
    public void Romanisations_of_one_name_share_a_skeleton(string one, string other) =>
        NameSkeleton.Of(one).ShouldBe(NameSkeleton.Of(other));
}
