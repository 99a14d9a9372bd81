using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>
/// Finds the members of a type by the rules of System.Text.Json: of two with one JSON name, the one of the more derived
/// type counts, and what that one ignores isn't ignored for the one it merely hides.
/// </summary>
internal static class MemberList
{
    /// <summary>
    /// Returns the members in the order in which they are written: by their stated order, then those of base classes first.
    /// Those that are always ignored are among them, since constructors may take them.
    /// </summary>
    /// <exception cref="UnbindableException">Two members have one name.</exception>
    public static IReadOnlyList<MemberSymbol> Of(INamedTypeSymbol type)
    {
        List<MemberSymbol> baseFirst = [];
        List<MemberSymbol> found = [];
        foreach (INamedTypeSymbol current in Hierarchy(type))
        {
            MemberSymbol[] own = [.. current.GetMembers().InSourceOrder().Select(MemberSymbol.TryCreate).OfType<MemberSymbol>()];
            baseFirst.InsertRange(0, own);
            foreach (MemberSymbol member in own)
            {
                Add(found, member, type);
            }
        }

        RefuseRenamed(found);
        return [.. found.OrderBy(member => JsonAttributes.Order(member.Symbol)).ThenBy(Place)];

        // What overrides or hides a property stands where that one did.
        int Place(MemberSymbol member)
            => baseFirst.FindIndex(candidate => candidate == member || (candidate.Name == member.Name && !found.Contains(candidate)));
    }

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
        => type.BaseTypesAndSelf().TakeWhile(current => current.SpecialType == SpecialType.None);

    private static void Add(List<MemberSymbol> found, MemberSymbol member, INamedTypeSymbol type)
    {
        MemberSymbol[] ignored = [.. found.Where(other => other.Ignored == IgnoreCondition.Always)];
        if (ignored.Any(member.IsOverriddenBy))
        {
            return;
        }

        int other = found.FindIndex(candidate => string.Equals(candidate.JsonName, member.JsonName, StringComparison.OrdinalIgnoreCase));
        if (other < 0)
        {
            found.Add(member);
        }
        else if (found[other].Ignored == IgnoreCondition.Always)
        {
            found[other] = member;
        }
        else if (member.Ignored != IgnoreCondition.Always
            && found[other].Name != member.Name
            && !ignored.Any(hiding => hiding.Name == member.Name))
        {
            throw new UnbindableException($"two members of {TypeNames.Readable(type)} have the JSON name '{found[other].JsonName}'");
        }
    }

    private static void RefuseRenamed(List<MemberSymbol> found)
    {
        if (found.Find(member => member.Ignored != IgnoreCondition.Always && found.Exists(member.IsOverriddenBy)) is { } renamed)
        {
            throw new UnbindableException(
                $"{TypeNames.Display(found.Find(renamed.IsOverriddenBy)!.Symbol)} overrides a property of another JSON name, and "
                + "System.Text.Json would have both. Give both the same [JsonPropertyName]");
        }
    }
}
