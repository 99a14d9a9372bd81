using System.Globalization;

namespace Keyway.Binding;

/// <summary>Checks the elements of collections that were not read from JSON.</summary>
internal static class CollectionRules
{
    public static void Validate<T, TElement>(ref BindingReader reader, IEnumerable<T>? elements)
        where TElement : IJsonBinding<T>
    {
        if (elements is null)
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.Null, "an array", null);
            return;
        }

        int index = 0;
        foreach (T element in elements)
        {
            reader.Enter(index.ToString(CultureInfo.InvariantCulture));
            TElement.Validate(ref reader, element);
            reader.Exit();
            index++;
        }
    }
}
