using System.Text.Json;

namespace Keyway.Binding;

/// <summary>Binds a dictionary as an object whose members are its entries.</summary>
/// <typeparam name="TDictionary">The dictionary's type.</typeparam>
/// <typeparam name="TKey">The keys' type.</typeparam>
/// <typeparam name="TKeyBinding">How keys are bound.</typeparam>
/// <typeparam name="TValue">The values' type.</typeparam>
/// <typeparam name="TValueBinding">How values are bound.</typeparam>
/// <typeparam name="TFactory">How the dictionary is made.</typeparam>
public readonly struct DictionaryBinding<TDictionary, TKey, TKeyBinding, TValue, TValueBinding, TFactory> : IJsonBinding<TDictionary>
    where TDictionary : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
    where TKeyBinding : IJsonKeyBinding<TKey>
    where TValueBinding : IJsonBinding<TValue>
    where TFactory : IDictionaryFactory<TDictionary, TKey, TValue>
{
    /// <inheritdoc/>
    public static TDictionary Read(ref BindingReader reader)
    {
        BindingMark at = reader.Mark();
        if (!reader.BeginEntries())
        {
            return default!;
        }

        Dictionary<TKey, TValue> entries = [];
        while (reader.NextEntry())
        {
            if (!TKeyBinding.TryReadKey(ref reader, out TKey key))
            {
                continue;
            }

            if (entries.ContainsKey(key))
            {
                reader.RepeatedKey();
                continue;
            }

            reader.Json.Read();
            entries.Add(key, TValueBinding.Read(ref reader));
        }

        return reader.HasFaultsSince(at) ? default! : TFactory.Create(entries);
    }

    /// <inheritdoc/>
    public static void Validate(ref BindingReader reader, TDictionary value)
    {
        if (value is null)
        {
            reader.Fault(reader.Mark(), ArgumentFaultCodes.Null, "an object", null);
            return;
        }

        foreach ((TKey key, TValue entry) in value)
        {
            if (!TKeyBinding.IsKey(key))
            {
                reader.Fault(reader.Mark(), ArgumentFaultCodes.InvalidValue, "keys that their type declares", key);
                continue;
            }

            reader.Enter(TKeyBinding.NameOf(key));
            TValueBinding.Validate(ref reader, entry);
            reader.Exit();
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TDictionary value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        foreach ((TKey key, TValue entry) in value)
        {
            writer.WritePropertyName(TKeyBinding.NameOf(key));
            TValueBinding.Write(writer, entry);
        }

        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)
        => schema.Dictionary<TKey, TKeyBinding, TValue, TValueBinding>(keywords);
}
