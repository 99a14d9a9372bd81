namespace Keyway;

/// <summary>What the reader of a schema understands. Each dialect is derived from plain JSON Schema when it is first asked for.</summary>
public enum SchemaDialect
{
    /// <summary>JSON Schema 2020-12, as <see cref="ToolDescriptor.InputSchema"/> is.</summary>
    JsonSchema,

    /// <summary>
    /// The strict mode of OpenAI's function calling. Every member is required, and one that could be absent takes null
    /// instead: see <see cref="ToolArguments.Dialect"/>. Source: the guide "Structured model outputs", section "Supported
    /// schemas", as of February 2026, for models that aren't fine-tuned.
    /// </summary>
    OpenAIStrict,

    /// <summary>
    /// JSON Schema 2020-12 where <c>type</c> is always one name: what may be null is an <c>anyOf</c> with
    /// <c>{"type":"null"}</c>. Nothing is lost, and other validators read it alike, which they wouldn't with the
    /// <c>nullable</c> of OpenAPI 3.0: to JSON Schema that is an unknown word.
    /// </summary>
    NoTypeArrays,
}
