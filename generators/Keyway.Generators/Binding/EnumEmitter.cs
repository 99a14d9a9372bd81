using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>Writes the names of an enum.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model)
    {
        string names = string.Join(", ", model.Values.Select(value => Literal.String(value.JsonName)));
        writer.Summary($"The names of <c>{Literal.Xml(model.FullName)}</c>.");
        writer.Open($"internal readonly struct {model.Name} : {(model.IsFlags ? "IFlagNames" : "IEnumNames")}<{model.Type}>");
        writer.Line($"private static readonly string[] AllNames = [{names}];");
        writer.Blank().Line("public static string[] Names => AllNames;");
        if (model.Description is not null)
        {
            writer.Blank().Line($"public static string? Description => {Literal.String(model.Description)};");
        }

        writer.Blank().Open($"public static {model.Type} ValueOf(int name) => name switch");
        for (int i = 0; i < model.Values.Count; i++)
        {
            writer.Line($"{i} => {model.Type}.{model.Values[i].Identifier},");
        }

        writer.Line("_ => default,").Close(";");

        writer.Blank().Open($"public static int IndexOf({model.Type} value) => value switch");
        for (int i = 0; i < model.Values.Count; i++)
        {
            if (model.Values[i].IsFirstOfItsNumber)
            {
                writer.Line($"{model.Type}.{model.Values[i].Identifier} => {i},");
            }
        }

        writer.Line("_ => -1,").Close(";");
        if (model.IsFlags)
        {
            writer.Blank().Line($"public static ulong BitsOf({model.Type} value) => unchecked((ulong)value);");
            writer.Blank().Line($"public static {model.Type} FromBits(ulong bits) => unchecked(({model.Type})bits);");
        }

        writer.Close();
    }
}
