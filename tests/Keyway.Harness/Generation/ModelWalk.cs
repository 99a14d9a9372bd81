using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Keyway.Harness;

/// <summary>Walks everything reachable from a value through fields and elements.</summary>
internal static class ModelWalk
{
    private static readonly Type[] CompilerTypes =
    [
        typeof(ISymbol),
        typeof(SyntaxNode),
        typeof(SyntaxToken),
        typeof(SyntaxTrivia),
        typeof(SyntaxTree),
        typeof(SyntaxReference),
        typeof(Location),
        typeof(Compilation),
        typeof(SemanticModel),
        typeof(AttributeData),
        typeof(TypedConstant),
        typeof(IOperation),
        typeof(Diagnostic),
    ];

    /// <summary>Finds something of the compiler's.</summary>
    /// <param name="root">The value.</param>
    /// <param name="path">What the value is called in the answer.</param>
    /// <returns>The nearest find, as its path and kind; null when there is none.</returns>
    public static string? FindCompilerObject(object? root, string path)
    {
        foreach ((string at, object value) in Walk(root, path))
        {
            foreach (Type type in CompilerTypes)
            {
                if (type.IsInstanceOfType(value))
                {
                    return $"{at} is a {type.Name} ({value.GetType().Name})";
                }
            }
        }

        return null;
    }

    /// <summary>Everything reachable, the near before the far, each object once.</summary>
    private static IEnumerable<(string Path, object Value)> Walk(object? root, string path)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<(string Path, object? Value)>([(path, root)]);
        while (queue.TryDequeue(out (string Path, object? Value) next))
        {
            if (next.Value is not { } value || IsLeaf(value.GetType()) || !seen.Add(value))
            {
                continue;
            }

            yield return (next.Path, value);
            foreach ((string member, object? child) in Children(value))
            {
                queue.Enqueue((next.Path + member, child));
            }
        }
    }

    /// <summary>The parts a value is made of, named as in an expression.</summary>
    public static IEnumerable<(string Member, object? Value)> Children(object value)
    {
        if (value is Array array)
        {
            return Elements(array);
        }

        if (value is Delegate @delegate)
        {
            return [(".Target", @delegate.Target)];
        }

        return Fields(value.GetType()).Select(field => (MemberName(field), field.GetValue(value)));
    }

    /// <summary>Whether there is nothing inside.</summary>
    public static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsPointer || type == typeof(string) || type == typeof(decimal)
        || type.IsAssignableTo(typeof(MemberInfo))
        || type.IsAssignableTo(typeof(Assembly))
        || type.IsAssignableTo(typeof(CultureInfo));

    private static IEnumerable<(string Member, object? Value)> Elements(Array array)
    {
        int index = 0;
        foreach (object? item in (IEnumerable)array)
        {
            yield return ($"[{index.ToString(CultureInfo.InvariantCulture)}]", item);
            index++;
        }
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in declaring.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer)
                {
                    yield return field;
                }
            }
        }
    }

    // An auto-property's field has a name that nobody wrote.
    private static string MemberName(FieldInfo field) =>
        field.Name.StartsWith('<') && field.Name.IndexOf('>', StringComparison.Ordinal) is var end and > 1
            ? $".{field.Name[1..end]}"
            : $".{field.Name}";
}
