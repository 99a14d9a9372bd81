using System.Text.Json;

namespace Keyway.Binding;

/// <content>Values that are read by code that isn't Keyway's.</content>
public ref partial struct BindingReader
{
    /// <summary>Reads the value that the reader stands on. What is thrown there is a fault, and reading goes on behind the value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TBinding">How it is read.</typeparam>
    /// <param name="isNullable">Whether it may come to null.</param>
    internal T? ReadForeign<T, TBinding>(bool isNullable)
        where TBinding : IForeignBinding<T>
    {
        Utf8JsonReader start = Json;
        Utf8JsonReader end = Json;
        end.Skip();
        Exception problem;
        try
        {
            T? value = TBinding.ReadForeign(ref Json);
            if (Json.BytesConsumed == end.BytesConsumed)
            {
                Json = end;
                return value is null && !isNullable && !typeof(T).IsValueType ? NoValue<T>(start) : value;
            }

            problem = new JsonException("its converter stops before or behind the end of the value");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            problem = exception;
        }

        if (start.TokenType == JsonTokenType.Null)
        {
            return NoValue<T>(start);
        }

        Json = start;
        Add(Rejection((int)start.TokenStartIndex, problem, SkipAndShow()));
        return default;
    }

    private T? NoValue<T>(Utf8JsonReader start)
    {
        Json = start;
        Refuse(ArgumentFaultCodes.Null, "a value");
        return default;
    }
}
