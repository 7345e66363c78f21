using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace ChatBot.Host.Tests.Architecture;

/// <summary>
/// Which folder of a project uses which, as its compiled code tells: a folder is the first part of a namespace below the project's. What
/// stands beside the folders is the project's face, which they share. Names that only a comment or <c>nameof</c> holds count for nothing,
/// nor do constants of other folders.
/// </summary>
internal sealed class FolderGraph
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    private readonly Assembly assembly;
    private readonly string root;
    private readonly SortedDictionary<string, SortedSet<string>> uses = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), string> examples = [];

    /// <param name="assembly">A project's assembly.</param>
    /// <param name="root">Its first namespace, "ChatBot.Answers".</param>
    public FolderGraph(Assembly assembly, string root)
    {
        (this.assembly, this.root) = (assembly, root);
        foreach (var type in assembly.GetTypes().Where(type => FolderOf(type) is not null))
            Read(type);
    }

    /// <summary>The circles, each as "A -> B (Type) -> A"; empty where the folders can be put in an order in which each uses only those
    /// before it.</summary>
    public IReadOnlyList<string> Circles()
    {
        var left = uses.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        while (left.Keys.FirstOrDefault(folder => !left[folder].Any(left.ContainsKey)) is { } free)
            left.Remove(free);
        // What is used by no folder that is left is in no circle either.
        while (left.Keys.FirstOrDefault(folder => !left.Values.Any(used => used.Contains(folder))) is { } unused)
            left.Remove(unused);
        return [.. left.SelectMany(pair => pair.Value.Where(left.ContainsKey)
            .Select(used => $"{pair.Key} uses {used}: {examples[(pair.Key, used)]}"))];
    }

    private string? FolderOf(Type type)
    {
        while (type.HasElementType)
            type = type.GetElementType()!;
        if (type.Assembly != assembly || type.IsGenericParameter || type.Namespace is not { } space)
            return null;
        return space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..].Split('.')[0] : null;
    }

    private void Read(Type type)
    {
        Use(type, type.BaseType);
        foreach (var used in type.GetInterfaces().Concat(type.GetFields(All).Select(field => field.FieldType)))
            Use(type, used);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            foreach (var parameter in method.GetParameters())
                Use(type, parameter.ParameterType);
            Use(type, (method as MethodInfo)?.ReturnType);
            if (method.GetMethodBody() is { } body)
                Read(type, method, body);
        }
    }

    private void Read(Type type, MethodBase method, MethodBody body)
    {
        foreach (var local in body.LocalVariables)
            Use(type, local.LocalType);
        var code = body.GetILAsByteArray()!;
        for (var at = 0; at < code.Length;)
        {
            var operation = code[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | code[at + 1]))] : Codes[code[at]];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineTok or OperandType.InlineType or OperandType.InlineMethod
                or OperandType.InlineField)
                UseMember(type, method, BitConverter.ToInt32(code, at));
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private void UseMember(Type type, MethodBase method, int token)
    {
        var member = method.Module.ResolveMember(token, type.IsGenericType ? type.GetGenericArguments() : null, method.IsGenericMethod
            ? method.GetGenericArguments() : null);
        Use(type, member as Type ?? member?.DeclaringType);
        foreach (var argument in member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [])
            Use(type, argument);
    }

    private void Use(Type type, Type? used)
    {
        if (used is null || FolderOf(type) is not { } folder)
            return;
        foreach (var argument in used.IsGenericType ? used.GetGenericArguments() : [])
            Use(type, argument);
        if (!uses.TryGetValue(folder, out var known))
            uses[folder] = known = new(StringComparer.Ordinal);
        if (FolderOf(used) is not { } other || other == folder)
            return;
        known.Add(other);
        examples.TryAdd((folder, other), $"{type.FullName} uses {used.Name}");
    }
}
