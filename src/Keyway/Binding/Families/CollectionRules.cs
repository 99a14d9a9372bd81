using System.Globalization;

namespace Keyway.Binding;

/// <summary>Checks the elements of collections that were not read from JSON.</summary>
internal static class CollectionRules
{
    public static void Validate<T, TElement>(ref BindingReader reader, IReadOnlyList<T>? elements)
        where TElement : IJsonBinding<T>
    {
        if (elements is null)
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.Null, "an array", null);
            return;
        }

        for (int i = 0; i < elements.Count; i++)
        {
            reader.Enter(i.ToString(CultureInfo.InvariantCulture));
            TElement.Validate(ref reader, elements[i]);
            reader.Exit();
        }
    }
}
