using System.CommandLine;
using System.Text.Json;

namespace Keyway.Cli;

/// <summary><c>describe NAME</c>: what an action, tool, prompt or resource takes, returns and requires.</summary>
internal static class DescribeCommand
{
    private static readonly Dictionary<string, SchemaDialect> s_dialects = new(StringComparer.Ordinal)
    {
        ["json-schema"] = SchemaDialect.JsonSchema,
        ["openai-strict"] = SchemaDialect.OpenAIStrict,
        ["no-type-arrays"] = SchemaDialect.NoTypeArrays,
    };

    public static Command Create(CliProgram program)
    {
        var name = new Argument<string>("NAME") { Description = "An action, tool, prompt or resource." };
        var json = new Option<bool>("--json") { Description = "JSON on standard output, and nothing else." };
        var dialect = new Option<string>("--dialect")
        {
            Description = $"What whoever reads the schema understands: {string.Join(", ", s_dialects.Keys)}.",
            HelpName = "DIALECT",
            DefaultValueFactory = _ => "json-schema",
        };
        var command = new Command("describe", "Shows what an action, tool, prompt or resource takes, returns and requires.") { name, json, dialect };
        command.SetAction(parsed => Describe(program, parsed.GetValue(name)!, parsed.GetValue(dialect)!, parsed.GetValue(json)));
        return command;
    }

    private static int Describe(CliProgram program, string name, string dialectName, bool isJson)
    {
        ToolDescriptor tool = program.Described.FirstOrDefault(tool => tool.Name == name)
            ?? throw new UsageException(new ActionNotFoundException(name, [.. program.Described.Select(tool => tool.Name)]).Message.Replace("no action", "no action or tool", StringComparison.Ordinal));
        SchemaDialect dialect = s_dialects.TryGetValue(dialectName, out SchemaDialect known)
            ? known
            : throw new UsageException($"--dialect: expected one of {string.Join(", ", s_dialects.Keys)}, got '{dialectName}'.");
        if (isJson)
        {
            program.Console.Output.WriteLine(Utf8Json.Create((tool, dialect, program), static (writer, all) => Write(writer, all.tool, all.dialect, all.program)));
        }
        else
        {
            Show(program, tool, dialect);
        }

        return ExitCodes.Done;
    }

    private static void Show(CliProgram program, ToolDescriptor tool, SchemaDialect dialect)
    {
        TextWriter output = program.Console.Output;
        output.WriteLine($"{tool.Name} ({ListCommand.KindOf(tool)}{(tool.Category is { } category ? $", {category}" : "")})");
        if (tool.Description is { } description)
        {
            output.WriteLine(TextLines.Wrap(description, program.Console.Width));
        }

        if (tool.UriTemplate is { } uri)
        {
            output.WriteLine($"read at  {uri}{(tool.MimeType is { } mimeType ? $" ({mimeType})" : "")}");
        }

        output.WriteLine($"takes    {program.Console.Readable(tool.GetInputSchema(dialect))}");
        foreach (SchemaLoss loss in tool.GetInputSchemaLosses(dialect))
        {
            output.WriteLine($"unsaid   {loss}");
        }

        output.WriteLine($"returns  {(tool.OutputSchema.IsEmpty ? "text" : program.Console.Readable(tool.OutputSchema))}");
        foreach (string check in tool.UnstatedChecks)
        {
            output.WriteLine($"checks   {check}");
        }

        foreach (ContextRequirement key in tool.RequiredContext)
        {
            output.WriteLine($"requires '{key.Key}' ({key.ValueType}), here from: {SourceOf(program, key)}");
        }
    }

    private static void Write(Utf8JsonWriter writer, ToolDescriptor tool, SchemaDialect dialect, CliProgram program)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, tool.Name);
        writer.WriteString("kind"u8, ListCommand.KindOf(tool));
        writer.WriteString("category"u8, tool.Category);
        writer.WriteString("description"u8, tool.Description);
        if (tool.UriTemplate is { } uri)
        {
            writer.WriteString("uri_template"u8, uri.Text);
            writer.WriteString("mime_type"u8, tool.MimeType);
        }

        writer.WritePropertyName("input_schema"u8);
        writer.WriteRawValue(tool.GetInputSchema(dialect).Span);
        if (!tool.OutputSchema.IsEmpty)
        {
            writer.WritePropertyName("output_schema"u8);
            writer.WriteRawValue(tool.OutputSchema.Span);
        }

        writer.WriteStartArray("required_context"u8);
        foreach (ContextRequirement key in tool.RequiredContext)
        {
            writer.WriteStartObject();
            writer.WriteString("key"u8, key.Key);
            writer.WriteString("type"u8, key.ValueType?.ToString());
            writer.WriteString("source"u8, SourceOf(program, key));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

#pragma warning disable CA1308 // The wire names are in lower case.
    private static string SourceOf(CliProgram program, ContextRequirement key) => key.SourceIn(program.Invoker.Context).ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
