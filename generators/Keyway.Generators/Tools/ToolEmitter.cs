using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Tools;

/// <summary>Writes the tools and actions of one type.</summary>
internal static class ToolEmitter
{
    /// <summary>Writes the file of a type.</summary>
    public static string Emit(ToolTypeModel type)
    {
        SourceWriter writer = GeneratedFile.Start(type.Namespace, type.Tools.SelectMany(MarksOf));
        foreach (ToolModel tool in type.Tools)
        {
            writer.Blank();
            new Emitter(writer, tool).Emit();
        }

        return writer.ToString();
    }

    private static IEnumerable<string> MarksOf(ToolModel tool) => tool.Marks.Concat(tool.RequiredKeys.SelectMany(key => key.Marks));

    private sealed class Emitter(SourceWriter writer, ToolModel tool)
    {
        private readonly MemberModel[] _members = [.. tool.Arguments.Select(argument => argument.Member!)];

        // Rules have a place that they point at, which takes a reader; and a word has a bit for each argument.
        private bool AreTokens
            => tool.Whole is null
            && _members.Length is > 0 and <= 64
            && _members.All(member => member.Type.IsToken && !member.HasValueRules);

        public void Emit()
        {
            writer.Summary($"Answers calls of <c>{Literal.Xml(tool.Name)}</c> with <c>{Literal.Xml(tool.Method)}</c>.");
            writer.Open($"internal sealed class {tool.ClassName} : ToolMethod");
            writer.Line($"public static readonly ToolMethod Instance = new {tool.ClassName}();");
            if (tool.NeedsScope)
            {
                writer.Blank().Line("public override bool NeedsScope => true;");
            }

            if (tool.IsPlain)
            {
                writer.Blank().Line("public override bool IsPlain => true;");
            }

            if (tool.Return.IsObject)
            {
                writer.Blank().Line("public override bool ReturnsObject => true;");
            }

            Invoke();
            Descriptor();
            Schemas();
            Arguments();
            BindingEmitter.Annotations(writer, _members);
            writer.Close();
        }

        private void Invoke()
        {
            writer.Blank().Open("public override ValueTask<ToolResult> InvokeAsync(in ToolInvocation call)");
            if (tool.Target.IsDisposable)
            {
                writer.Line("// What is disposed is the box, so the method runs on what is in it.");
                writer.Line($"ref {tool.Target.Type} target = ref global::System.Runtime.CompilerServices.Unsafe.Unbox<{tool.Target.Type}>(call.Own<object>({Target()}));");
            }
            else if (tool.Target.Kind != TargetKind.Static)
            {
                writer.Line($"{tool.Target.Type} target = {Target()};");
            }

            writer.Open($"if (!{(AreTokens ? "TryBindTokens" : "TryBind")}(in call, out Arguments arguments, out ToolResult faults))");
            writer.Line("return new ValueTask<ToolResult>(faults);").Close().Blank();

            string values = string.Join(", ", tool.Parameters.Select(CallExpressions.OfMethod));
            string call = tool.Target.Kind switch
            {
                TargetKind.Static => $"{tool.Target.Type}.{tool.Target.Member}({values})",
                TargetKind.Action => $"call.RunAsync(target, {values})",
                _ => $"target.{tool.Target.Member}({values})",
            };
            Return(call);
            writer.Close();
        }

        private string Target()
        {
            string values = string.Join(", ", tool.Target.Constructor.Select(CallExpressions.OfConstructor));
            string instance = $"new {tool.Target.Type}({values})";
            return tool.Target switch
            {
                { IsValueType: true } => instance,
                { Kind: TargetKind.OwnInstance or TargetKind.Action } => $"call.Own({instance})",
                _ => $"call.GetService<{tool.Target.Type}>() ?? call.Own({instance})",
            };
        }

        private void Return(string call)
        {
            ReturnModel result = tool.Return;
            if (result is { Type: "", IsAsync: false })
            {
                writer.Line($"{call};").Line("return new ValueTask<ToolResult>(ToolResult.Success());");
                return;
            }

            // The task of a non-nullable reference is taken as one of a nullable, and contents without their own nulls: what
            // comes is checked. A task or stream that is null itself fails like a method that throws.
            bool hasOtherNulls = result.Binding is null && (result.IsAsync ? result.Type.Length > 0 : result.Type.IndexOfAny(['<', '[']) >= 0);
            string sure = result.IsNullable || hasOtherNulls ? "!" : "";
            writer.Line(result switch
            {
                { Type: "" } => $"return ToolInvocation.ReturnAsync({call}{sure});",
                { IsBytes: true } => $"return call.ReturnBytesAsync({call}{sure});",
                { IsStream: true } => $"return call.ReturnStreamAsync<{result.Type}, {result.Result}>({call}{sure});",
                { Binding: { } binding } when tool.Kind == ToolKind.Action => $"return call.ReturnData{(result.IsAsync ? "Async" : "")}<{result.Type}, {binding}>({call}{sure});",
                { IsAsync: true } => $"return call.ReturnAsync<{result.Type}, {result.Result}>({call}{sure});",
                _ => $"return call.Return<{result.Type}, {result.Result}>({call}{sure});",
            });
        }

        private void Descriptor()
        {
            writer.Blank().Open("protected override ToolDescriptor Describe() => new()");
            writer.Line($"Name = {Literal.String(tool.Name)},");
            writer.Line($"Method = {Literal.String(tool.Method)},");
            foreach (FactModel fact in tool.Facts)
            {
                writer.Line($"{fact.Name} = {fact.Value},");
            }

            if (tool.Template is { } template)
            {
                writer.Line($"UriTemplate = {template.Creation},");
            }

            if (tool.RequiredKeys.Count > 0)
            {
                string keys = string.Join(", ", tool.RequiredKeys.Select(
                    key => $"ContextRequirement.Of{(key.Type is null ? "" : $"<{key.Type}>")}({Literal.String(key.Name)})"));
                writer.Line($"RequiredContext = [{keys}],");
            }

            writer.Close(";");
        }

        private void Schemas()
        {
            if (_members.Length == 0 && tool.Whole is null)
            {
                writer.Blank().Line("public override Utf8Json DescribeArguments() => ArgumentsSchema(static _ => { });");
                ResultSchema();
                return;
            }

            writer.Blank();
            if (tool.HasUnstatedChecks)
            {
                writer.Line("public override Utf8Json DescribeArguments() => ArgumentsSchema(WriteMembers);").Blank();
                writer.Line("public override global::System.Collections.Generic.IReadOnlyList<string> DescribeUnstatedChecks() => UnstatedChecks(WriteMembers);").Blank();
                writer.Open("private static void WriteMembers(SchemaWriter schema)");
            }
            else
            {
                writer.Open("public override Utf8Json DescribeArguments() => ArgumentsSchema(static schema =>");
            }

            if (tool.Whole is { } whole)
            {
                writer.Line($"{whole.Member!.Type.Binding}.WriteMembers(schema);");
            }

            foreach (MemberModel member in _members)
            {
                BindingEmitter.SchemaMember(writer, member, member.Type, Literal.Boolean(member.IsRequired));
                BindingEmitter.Unstated(writer, member.JsonName, member.Rules);
            }

            writer.Close(tool.HasUnstatedChecks ? "" : ");");
            ResultSchema();
        }

        private void ResultSchema()
        {
            if (tool.Return.Binding is { } binding)
            {
                writer.Blank().Line($"public override Utf8Json DescribeResult() => ResultSchema<{tool.Return.BoundType}, {binding}>();");
            }
        }

        private void Arguments()
        {
            bool hasTable = _members.Length > 0 || tool.Whole is null;
            string interfaces = AreTokens ? "ITokenArguments<Arguments>" : $"IArguments<Arguments>{(hasTable ? ", IMemberTable" : "")}";
            writer.Blank().Open($"private struct Arguments : {interfaces}");
            foreach (ParameterModel parameter in tool.Parameters.Where(parameter => parameter.Member is not null))
            {
                writer.Line($"public {parameter.Member!.Type.Type} {parameter.Member.Local};");
            }

            if (hasTable)
            {
                BindingEmitter.MemberTable(writer, _members, tool.Whole is { TakesUnknown: true } ? "UnknownMembers.Skipped" : null);
            }

            if (AreTokens)
            {
                writer.Blank().Line($"public static Arguments Initial => {Defaults()};");
            }

            writer.Blank().Open("public static Arguments Read(ref BindingReader reader)");
            writer.Line(AreTokens ? "Arguments arguments = Initial;" : $"var arguments = {Defaults()};");
            ReadWhole();
            if (hasTable)
            {
                ReadMembers();
            }

            writer.Line("return arguments;").Close();
            ReadTokens();
            writer.Close();
        }

        private string Defaults()
        {
            string defaults = string.Join(", ", _members.Select(member => $"{member.Local} = {member.Default ?? member.Type.Initial}"));
            return $"new Arguments{(defaults.Length == 0 ? "()" : $" {{ {defaults} }}")}";
        }

        private void ReadTokens()
        {
            if (!AreTokens)
            {
                return;
            }

            writer.Blank().Open("public static bool TryReadToken(int member, ReadOnlySpan<byte> token, ref Arguments arguments) => member switch");
            for (int i = 0; i < _members.Length; i++)
            {
                writer.Line($"{i} => {_members[i].Type.Binding}.TryReadToken(token, out arguments.{_members[i].Local}),");
            }

            writer.Line("_ => false,").Close(";");
        }

        private void ReadWhole()
        {
            if (tool.Whole is not { } whole)
            {
                return;
            }

            string binding = whole.Member!.Type.Binding;
            writer.Line(_members.Length == 0 ? "reader.Begin();" : "reader.Begin(siblings: AllNames, isLast: false);");
            writer.Line($"arguments.{whole.Member.Local} = {binding}.Read(ref reader);");
        }

        private void ReadMembers()
        {
            writer.Line(tool.Whole is { } whole
                ? $"reader.Begin(siblings: {whole.Member!.Type.Binding}.Names.ToArray(), isLast: true);"
                : "reader.Begin();");
            writer.Open("if (reader.BeginObject(out MemberSet members))");
            BindingEmitter.ReadLoop(
                writer,
                "Arguments",
                _members,
                "arguments.",
                member => BindingEmitter.Rules(writer, member, $"arguments.{member.Local}", member.Type is { IsValueType: true, IsNullable: true }));
            writer.Blank().Line("reader.EndObject<Arguments>(ref members);").Close().Blank();
        }
    }
}
