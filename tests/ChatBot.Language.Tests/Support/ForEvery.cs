using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Language.Tests.Support;

/// <summary>Checks that something holds for 500 made-up values; throws with the smallest one for which it does not.</summary>
internal static class ForEvery
{
    public static void Value<T>(Arbitrary<T> values, Func<T, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(values, holds));
}
