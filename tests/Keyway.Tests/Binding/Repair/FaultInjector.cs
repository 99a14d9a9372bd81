namespace Keyway.Tests.Binding.Repair;

/// <summary>Lists all that can be done to a good call, each with what must be said of it: every place, every kind.</summary>
internal static class FaultInjector
{
    public static IEnumerable<Injection> Of(JsonTree good, RecordShape arguments) => OfMembers(good, arguments, []);

    private static IEnumerable<Injection> OfMembers(JsonTree tree, RecordShape shape, string[] place)
    {
        string[] unknown = [.. place, "qqqqqqqqqq"];
        yield return new Injection(
            "unknown name",
            unknown,
            root => root.At(place).Members!.Insert(0, KeyValuePair.Create(unknown[^1], JsonTree.Of("{\"a\":[null]}"))),
            ExpectedFault.At(unknown, ArgumentFaultCodes.Unknown));

        foreach (Shape.Member member in shape.Members)
        {
            string[] here = [.. place, member.Name];
            int index = tree.IndexOf(member.Name);
            if (index < 0)
            {
                continue;
            }

            foreach (Injection injection in OfName(member, place, here).Concat(OfValue(tree.Members![index].Value, member.Shape, here)))
            {
                yield return injection;
            }
        }
    }

    private static IEnumerable<Injection> OfName(Shape.Member member, string[] place, string[] here)
    {
        if (member.IsRequired)
        {
            yield return new Injection(
                "missing",
                here,
                root => root.At(place).Members!.RemoveAt(root.At(place).IndexOf(member.Name)),
                ExpectedFault.At(here, ArgumentFaultCodes.Missing));
        }

        foreach (string misspelt in Misspelling.Of(member.Name))
        {
            yield return new Injection(
                $"misspelt {misspelt}",
                here,
                root => Rename(root.At(place), member.Name, misspelt),
                ExpectedFault.At([.. place, misspelt], ArgumentFaultCodes.Unknown, member.Name));
        }

        string other = Misspelling.OtherCase(member.Name);
        yield return new Injection("other case", here, root => Rename(root.At(place), member.Name, other), null);
        yield return new Injection("duplicate in another case", here, root => Repeat(root.At(place), member.Name, other), ExpectedFault.At([.. place, other], ArgumentFaultCodes.Duplicate));
        yield return new Injection("duplicate", here, root => Repeat(root.At(place), member.Name, member.Name), ExpectedFault.At(here, ArgumentFaultCodes.Duplicate))
        {
            RepeatsName = true,
        };
    }

    private static IEnumerable<Injection> OfValue(JsonTree tree, Shape shape, string[] here)
    {
        Injection Becomes(string kind, string json, string code, string? suggestion = null)
            => new($"{kind} {json}", here, root => root.At(here).Become(JsonTree.Of(json)), ExpectedFault.At(here, code, suggestion));

        foreach (string json in shape.WrongTypes)
        {
            yield return Becomes("wrong type", json, ArgumentFaultCodes.WrongType);
        }

        foreach (Shape.BadValue bad in shape.BadValues)
        {
            yield return Becomes("bad value", bad.Json, bad.Code, bad.Suggestion);
        }

        yield return shape.IsNullable
            ? new Injection("null where it fits", here, root => root.At(here).Become(JsonTree.Of("null")), null)
            : Becomes("null", "null", ArgumentFaultCodes.Null);

        IEnumerable<Injection> within = (shape, tree) switch
        {
            (RecordShape record, { Members: not null }) => OfMembers(tree, record, here),
            (ListShape list, { Elements: not null }) => OfElements(tree, list, here),
            _ => [],
        };
        foreach (Injection injection in within)
        {
            yield return injection;
        }
    }

    private static IEnumerable<Injection> OfElements(JsonTree tree, ListShape list, string[] here)
    {
        if (list.Most is { } most)
        {
            JsonTree tooMany = JsonTree.Array(Enumerable.Repeat(list.Element.Good(isFull: true), most + 1));
            yield return new Injection("too many items", here, root => root.At(here).Become(tooMany), ExpectedFault.At(here, ArgumentFaultCodes.InvalidValue));
        }

        for (int i = 0; i < tree.Elements!.Count; i++)
        {
            foreach (Injection injection in OfValue(tree.Elements[i], list.Element, [.. here, $"{i}"]))
            {
                yield return injection;
            }
        }
    }

    private static void Rename(JsonTree tree, string name, string other)
    {
        int index = tree.IndexOf(name);
        tree.Members![index] = KeyValuePair.Create(other, tree.Members[index].Value);
    }

    private static void Repeat(JsonTree tree, string name, string again)
        => tree.Members!.Add(KeyValuePair.Create(again, tree.At([name]).Clone()));
}
