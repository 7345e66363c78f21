using System.Reflection;

namespace ChatBot.Host;

/// <summary>The version of the product, which Directory.Build.props alone names.</summary>
internal static class ProductVersion
{
    /// <summary>With the commit that it was built from, where there is one: "1.1.0+8f3a…". What <c>--version</c> prints.</summary>
    public static string Full { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Three numbers alone: "1.1.0".</summary>
    public static string Number { get; } = Full.Split('+', '-')[0];
}
